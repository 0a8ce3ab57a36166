import type { Python } from '../findPython.js';
import { nobody } from '../nobody.js';
import { programEnvironment } from '../programEnvironment.js';
import { resourceLimits } from '../resourceLimits.js';
import type { Mount, SandboxCall } from '../sandbox.js';

/** What puts mounts where anybody finds them, and starts a program as somebody else. */
export interface RootTools {
  readonly unshare: string;
  readonly shell: string;
  readonly mount: string;
  readonly setpriv: string;
  /** Whether an ordinary user gets to a path. */
  isReachable(path: string): boolean;
}

/** What this machine has for it. */
export interface BubblewrapHost {
  /** Absolute paths of programs. */
  readonly bubblewrap: string;
  readonly prlimit: string;
  /** Programs for a start by root; null elsewhere. */
  readonly rootTools: RootTools | null;
  /** Whether this version can forbid further user namespaces (0.8 and later). */
  readonly disablesUserNamespaces: boolean;
  /** Options that make the system's programs and libraries, read-only. */
  readonly system: readonly string[];
  /** Devices of graphics processors. */
  readonly gpuDevices: readonly string[];
  /** Of system calls, for descriptor 5; empty where none is known for the processor. */
  readonly filter: Buffer;
  readonly python: Python;
}

export interface BubblewrapCommand {
  readonly command: readonly string[];
  /** Options of the bubblewrap that holds the program, for descriptor 3: its command line could be read inside. */
  readonly hiddenWords: readonly string[];
}

/** Where root puts mounts, in memory, in a mount namespace of the run alone; on the machine it is an empty folder. */
const stage = '/run/radvuqa-sandbox';

/**
 * The call of bubblewrap for a run. Root first puts what lies in private homes into a folder that anybody can reach, in a mount namespace
 * of its own, and goes on as an ordinary user with the same options as everywhere else: the kernel does not
 * limit how many processes root starts. It does so in one process, which dies with its parent; one that had a parent in between
 * would not, as that may not signal another user's.
 */
export function bubblewrapCommand(host: BubblewrapHost, call: SandboxCall): BubblewrapCommand {
  const mounts = [...host.python.folders.map(readOnly), ...call.mounts];
  const program = ['--', host.prlimit, ...resourceLimits(call, { processes: true }), '--', ...call.command];
  const inner = [host.bubblewrap, '--args', '3', ...program];
  const { rootTools } = host;
  if (rootTools === null) return { command: inner, hiddenWords: sandboxOptions(host, call, mounts) };
  const sources = mounts.map(({ source }) => source).filter((source) => !rootTools.isReachable(source));
  const reached = mounts.map((mount) => {
    const place = sources.indexOf(mount.source);
    return place < 0 ? mount : { ...mount, source: `${stage}/${place}` };
  });
  const drop = [rootTools.setpriv, '--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups', '--'];
  return {
    command: [...stagingCall(rootTools, sources), ...drop, ...inner],
    hiddenWords: sandboxOptions(host, call, reached),
  };
}

function readOnly(folder: string): Mount {
  return { source: folder, target: folder, access: 'read' };
}

/** The program "mount", the folder, sources up to "--", then the command that goes on in the place of the shell. */
const stagingScript = `
mount=$1; stage=$2; place=0; shift 2
mkdir -p "$stage" && "$mount" -t tmpfs -o mode=755 tmpfs "$stage" || exit 1
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mkdir "$stage/$place"; else : > "$stage/$place"; fi
  "$mount" --bind "$1" "$stage/$place" || exit 1
  place=$((place + 1)); shift
done
shift; exec "$@"`;

function stagingCall({ unshare, shell, mount }: RootTools, sources: readonly string[]): string[] {
  if (sources.length === 0) return [];
  return [
    ...[unshare, '--mount', '--propagation', 'private', '--'],
    ...[shell, '-c', stagingScript, 'sh', mount, stage, ...sources, '--'],
  ];
}

function sandboxOptions(host: BubblewrapHost, call: SandboxCall, mounts: readonly Mount[]): string[] {
  return [
    ...['--unshare-all', '--unshare-user', '--uid', `${nobody}`, '--gid', `${nobody}`, '--cap-drop', 'ALL'],
    ...(host.disablesUserNamespaces ? ['--disable-userns'] : []),
    ...['--new-session', '--die-with-parent', '--json-status-fd', '4', '--hostname', 'sandbox'],
    ...(host.filter.length > 0 ? ['--seccomp', '5'] : []),
    ...host.system,
    ...memoryFolders(call),
    ...(call.gpu ? gpuOptions(host.gpuDevices) : []),
    ...mounts.flatMap(({ source, target, access }) => [bindOption(access), source, target]),
    // What is left of the root is in memory, and no limit holds it.
    ...['--remount-ro', '/', '--chdir', call.folder],
    ...environmentOptions({ ...programEnvironment, ...host.python.environment, ...call.environment }),
  ];
}

function memoryFolders({ limits }: SandboxCall): string[] {
  const bytes = (megabytes: number) => String(Math.ceil(megabytes) * 1024 * 1024);
  return [
    ...['--proc', '/proc', '--dev', '/dev'],
    ...['--size', bytes(limits.memoryMegabytes / 2), '--tmpfs', '/dev/shm', '--remount-ro', '/dev'],
    ...['--size', bytes(limits.outputMegabytes), '--tmpfs', '/tmp'],
  ];
}

function gpuOptions(devices: readonly string[]): string[] {
  return [...devices.flatMap((device) => ['--dev-bind', device, device]), '--ro-bind', '/sys', '/sys'];
}

function environmentOptions(environment: Readonly<Record<string, string>>): string[] {
  return Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]);
}

function bindOption(access: Mount['access']): string {
  return access === 'read' ? '--ro-bind' : '--bind';
}
