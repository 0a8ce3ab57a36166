import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { dirname } from 'node:path';
import { defaultLimits } from '../defaultLimits.js';
import type { Python } from '../findPython.js';
import { type Environment, findTool } from '../findTool.js';
import { nobody } from '../nobody.js';
import { notStarted } from '../notStarted.js';
import type { Sandbox, SandboxCall, SandboxOffer, SandboxResult } from '../sandbox.js';
import { canMeasureProcesses } from '../supervision/measureProcesses.js';
import { superviseProcess } from '../supervision/superviseProcess.js';
import { type BubblewrapHost, bubblewrapCommand, type RootTools } from './bubblewrapCommand.js';
import { programIn, readOutcome } from './readOutcome.js';
import { systemCallFilter } from './systemCallFilter.js';

const installHint = 'install it (Debian, Ubuntu: apt-get install bubblewrap; Fedora: dnf install bubblewrap)';

/** Bubblewrap with a Python of this machine, tried with a program that does nothing; or why it cannot be had. */
export async function openBubblewrap(python: Python, environment: Environment): Promise<SandboxOffer> {
  const host = inspectHost(python, environment);
  if ('reason' in host) return { kind: 'missing', name: 'bubblewrap', ...host };
  const version = execFileSync(host.bubblewrap, ['--version'], { encoding: 'utf8' })
    .replace(/^bubblewrap /, '')
    .trim();
  const sandbox: Sandbox = {
    name: 'bubblewrap',
    version,
    python: python.executable,
    shown: ['/usr', ...python.folders],
    run: (call) => runInBubblewrap(host, call),
  };
  const failure = await tryOut(sandbox);
  if (failure === null) return { kind: 'ready', sandbox };
  return { kind: 'missing', name: 'bubblewrap', ...failure };
}

interface Refusal {
  readonly reason: string;
  readonly hint: string;
}

function inspectHost(python: Python, environment: Environment): BubblewrapHost | Refusal {
  const [bubblewrap, prlimit] = ['bwrap', 'prlimit'].map((name) => findTool(name, environment));
  if (bubblewrap === null) return { reason: 'bwrap is not on PATH', hint: installHint };
  const rootTools = process.getuid?.() === 0 ? findRootTools(environment) : null;
  if (prlimit === null || rootTools === 'missing')
    return { reason: 'prlimit, unshare, mount or setpriv is not on PATH', hint: 'install util-linux' };
  if (!canMeasureProcesses())
    return {
      reason: 'this kernel does not list the children of processes',
      hint: 'use a kernel with CONFIG_PROC_CHILDREN',
    };
  const help = execFileSync(bubblewrap, ['--help'], { encoding: 'utf8' });
  if (!['--json-status-fd', '--size', '--args'].every((option) => help.includes(option)))
    return { reason: 'this bubblewrap is too old', hint: 'install 0.7 or later' };
  return {
    bubblewrap,
    prlimit,
    rootTools,
    disablesUserNamespaces: help.includes('--disable-userns'),
    system: systemOptions(),
    gpuDevices: gpuDevices(),
    filter: systemCallFilter(process.arch),
    python,
  };
}

function findRootTools(environment: Environment): RootTools | 'missing' {
  const [unshare, shell, mount, setpriv] = ['unshare', 'sh', 'mount', 'setpriv'].map((name) =>
    findTool(name, environment),
  );
  if (unshare === null || shell === null || mount === null || setpriv === null) return 'missing';
  return { unshare, shell, mount, setpriv, isReachable };
}

/** Whether everybody may pass through all folders above a path, as it is written and where it leads. */
function isReachable(path: string): boolean {
  return [path, realpathSync(path)].every((one) =>
    foldersAbove(one).every((folder) => (statSync(folder).mode & 0o001) !== 0),
  );
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

/** Programs and libraries, and what of /etc libraries need: nothing that names users, hosts or keys. */
function systemOptions(): string[] {
  const folders = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'].flatMap((path) => {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return [];
    return status.isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
  });
  const settings = ['ld.so.cache', 'alternatives', 'fonts', 'localtime', 'matplotlibrc', 'OpenCL'];
  return [
    ...['--ro-bind', '/usr', '/usr'],
    ...folders,
    ...settings.flatMap((name) => ['--ro-bind-try', `/etc/${name}`, `/etc/${name}`]),
  ];
}

function gpuDevices(): string[] {
  const names = readdirSync('/dev').filter((name) => /^(nvidia.*|dri|kfd)$/.test(name));
  return names.map((name) => `/dev/${name}`);
}

async function runInBubblewrap(host: BubblewrapHost, call: SandboxCall): Promise<SandboxResult> {
  if (host.rootTools !== null) {
    const closed = call.mounts.find(({ source, access }) => access === 'read' && !isReadableByOthers(source));
    if (closed !== undefined) return notStarted(`${closed.source} cannot be read by an ordinary user`);
    await Promise.all(writableOf(call).map((folder) => chown(folder, nobody, nobody)));
  }
  const ended = await superviseProcess({
    ...bubblewrapCommand(host, call),
    filter: host.filter,
    memoryFolders: ['/tmp', '/dev/shm'],
    // The environment of bubblewrap itself can be read inside, at /proc/1/environ.
    environment: {},
    limits: call.limits,
    writable: writableOf(call),
    signal: call.signal,
    findProgram: programIn,
  });
  const { stdout, stderr, seconds, processorSeconds, peakMegabytes } = ended;
  return { outcome: readOutcome(ended), stdout, stderr, seconds, processorSeconds, peakMegabytes };
}

function writableOf({ mounts }: SandboxCall): string[] {
  return mounts.filter(({ access }) => access === 'write').map(({ source }) => source);
}

/** Of a folder this says nothing about what is in it, but whoever writes for himself alone does so from the folder on. */
function isReadableByOthers(path: string): boolean {
  const status = statSync(path);
  const wanted = status.isDirectory() ? 0o005 : 0o004;
  return (status.mode & wanted) === wanted;
}

async function tryOut(sandbox: Sandbox): Promise<Refusal | null> {
  const limits = { ...defaultLimits, wallSeconds: 60 };
  const command = [sandbox.python, '-c', 'import json, zlib'];
  const { outcome, stderr } = await sandbox.run({
    command,
    folder: '/',
    mounts: [],
    environment: {},
    limits,
    gpu: false,
  });
  if (outcome.kind === 'exited' && outcome.code === 0) return null;
  const said = outcome.kind === 'couldNotStart' ? outcome.reason : stderr.text.trim();
  if (outcome.kind === 'couldNotStart')
    return {
      reason: said,
      hint: 'allow unprivileged user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu), or run as root',
    };
  return {
    reason: `${sandbox.python} does not run inside: ${said}`,
    hint: 'name a Python that an ordinary user can read (--python /usr/bin/python3): one in a private home is not',
  };
}
