import type { Python } from '../findPython.js';
import { nobody } from '../nobody.js';
import { programEnvironment } from '../programEnvironment.js';
import { resourceLimits } from '../resourceLimits.js';
import type { Mount, SandboxCall } from '../sandbox.js';

/** What this machine has for it. */
export interface BubblewrapHost {
  /** Absolute paths of programs. */
  readonly bubblewrap: string;
  readonly prlimit: string;
  /** Where radvuqa runs as root: the program that starts another as an ordinary user; null elsewhere. */
  readonly setpriv: string | null;
  /** Whether this version can forbid further user namespaces (0.8 and later). */
  readonly disablesUserNamespaces: boolean;
  /** Options that make the system's programs and libraries, read-only. */
  readonly system: readonly string[];
  /** Devices of graphics processors. */
  readonly gpuDevices: readonly string[];
  readonly python: Python;
}

export interface BubblewrapCommand {
  readonly command: readonly string[];
  /** Options of the bubblewrap that holds the program, for descriptor 3: its command line could be read inside. */
  readonly hiddenWords: readonly string[];
}

/**
 * The call of bubblewrap for a run. Where radvuqa runs as root, a first bubblewrap, still root, puts the mounts where anybody can
 * reach them (they may lie in a private home), and a second one is started by an ordinary user, with the same options as
 * everywhere else: the kernel does not limit how many processes root starts.
 */
export function bubblewrapCommand(host: BubblewrapHost, call: SandboxCall): BubblewrapCommand {
  const mounts = [...host.python.folders.map(readOnly), ...call.mounts];
  const staged = mounts.map((mount, place) => ({ ...mount, source: `/tmp/${place}` }));
  const program = ['--', host.prlimit, ...resourceLimits(call, { processes: true }), '--', ...call.command];
  const inner = [host.bubblewrap, '--args', '3', ...program];
  if (host.setpriv === null) return { command: inner, hiddenWords: sandboxOptions(host, call, mounts) };
  return {
    command: [...stagingCall(host.bubblewrap, mounts, staged), ...dropCall(host.setpriv), ...inner],
    hiddenWords: sandboxOptions(host, call, staged),
  };
}

function readOnly(folder: string): Mount {
  return { source: folder, target: folder, access: 'read' };
}

function stagingCall(bubblewrap: string, mounts: readonly Mount[], staged: readonly Mount[]): string[] {
  const binds = mounts.flatMap(({ source, access }, place) => [
    bindOption(access),
    source,
    staged[place].source,
  ]);
  return [bubblewrap, '--die-with-parent', '--dev-bind', '/', '/', '--tmpfs', '/tmp', ...binds, '--'];
}

function dropCall(setpriv: string): string[] {
  return [setpriv, '--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups', '--'];
}

function sandboxOptions(host: BubblewrapHost, call: SandboxCall, mounts: readonly Mount[]): string[] {
  return [
    ...['--unshare-all', '--unshare-user', '--uid', `${nobody}`, '--gid', `${nobody}`, '--cap-drop', 'ALL'],
    ...(host.disablesUserNamespaces ? ['--disable-userns'] : []),
    ...['--new-session', '--die-with-parent', '--json-status-fd', '4', '--hostname', 'sandbox'],
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
