import { nobody } from '../nobody.js';
import { programEnvironment } from '../programEnvironment.js';
import type { Mount, SandboxCall } from '../sandbox.js';

/** What a container engine is told that is not of the call. */
export interface ContainerHost {
  readonly engine: 'docker' | 'podman';
  /** Absolute path of its program. */
  readonly program: string;
  /** An image with `python3` and the packages; it is never pulled. */
  readonly image: string;
  /** Who programs run as, so that what they write can be read. */
  readonly user: { readonly uid: number; readonly gid: number };
}

/** The call of Docker or Podman for a run in a container of this name, which stays until it is removed: its state says how it ended. */
export function containerCommand(host: ContainerHost, call: SandboxCall, name: string): string[] {
  const { uid, gid } = host.user;
  return [
    ...[host.program, 'run', '--name', name, '--pull', 'never', '--init'],
    ...['--network', 'none', '--read-only', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
    ...[
      '--user',
      `${uid}:${gid}`,
      ...(host.engine === 'podman' && uid !== nobody ? ['--userns', 'keep-id'] : []),
    ],
    ...limitOptions(call),
    ...(call.gpu ? ['--gpus', 'all'] : []),
    ...call.mounts.flatMap((mount) => ['--mount', mountText(mount)]),
    ...['--workdir', call.folder, '--hostname', 'sandbox'],
    ...environmentOptions({ ...programEnvironment, ...call.environment }),
    host.image,
    ...call.command,
  ];
}

function limitOptions({ limits }: SandboxCall): string[] {
  const megabytes = (count: number) => `${Math.ceil(count)}m`;
  const memory = megabytes(limits.memoryMegabytes);
  const processor = Math.ceil(limits.processorSeconds);
  return [
    ...['--pids-limit', String(limits.processes), '--memory', memory, '--memory-swap', memory],
    ...['--shm-size', megabytes(limits.memoryMegabytes / 2)],
    ...['--tmpfs', `/tmp:rw,mode=1777,size=${megabytes(limits.outputMegabytes)}`],
    ...['--ulimit', 'core=0', '--ulimit', `cpu=${processor}:${processor + 5}`],
    ...['--ulimit', `fsize=${limits.fileMegabytes * 1024 * 1024}`],
    // What is printed comes to us; the engine keeps no second copy.
    ...['--log-driver', 'none'],
  ];
}

/** Fields with commas between, as in a line of CSV. */
function mountText({ source, target, access }: Mount): string {
  const fields = [
    'type=bind',
    `source=${source}`,
    `target=${target}`,
    ...(access === 'read' ? ['readonly'] : []),
  ];
  return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

function environmentOptions(environment: Readonly<Record<string, string>>): string[] {
  return Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
}
