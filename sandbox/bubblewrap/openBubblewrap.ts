import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { defaultLimits } from '../defaultLimits.js';
import type { Python } from '../findPython.js';
import { findTool } from '../findTool.js';
import { nobody } from '../nobody.js';
import type { Sandbox, SandboxCall, SandboxOffer, SandboxResult } from '../sandbox.js';
import { canMeasureProcesses } from '../supervision/measureProcesses.js';
import { superviseProcess } from '../supervision/superviseProcess.js';
import { type BubblewrapHost, bubblewrapCommand } from './bubblewrapCommand.js';
import { programIn, readOutcome } from './readOutcome.js';

const installHint = 'install it (Debian, Ubuntu: apt-get install bubblewrap; Fedora: dnf install bubblewrap)';

/** Bubblewrap with a Python of this machine, tried with a program that does nothing; or why it cannot be had. */
export async function openBubblewrap(python: Python): Promise<SandboxOffer> {
  const host = inspectHost(python);
  if ('reason' in host) return { kind: 'missing', name: 'bubblewrap', ...host };
  const version = execFileSync(host.bubblewrap, ['--version'], { encoding: 'utf8' })
    .replace(/^bubblewrap /, '')
    .trim();
  const sandbox: Sandbox = {
    name: 'bubblewrap',
    version,
    python: python.executable,
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

function inspectHost(python: Python): BubblewrapHost | Refusal {
  const [bubblewrap, prlimit, setpriv] = ['bwrap', 'prlimit', 'setpriv'].map(findTool);
  if (bubblewrap === null) return { reason: 'bwrap is not on PATH', hint: installHint };
  const isRoot = process.getuid?.() === 0;
  if (prlimit === null || (isRoot && setpriv === null))
    return { reason: 'prlimit or setpriv is not on PATH', hint: 'install util-linux' };
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
    setpriv: isRoot ? setpriv : null,
    disablesUserNamespaces: help.includes('--disable-userns'),
    system: systemOptions(),
    gpuDevices: gpuDevices(),
    python,
  };
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
  const writable = call.mounts.filter(({ access }) => access === 'write').map(({ source }) => source);
  if (host.setpriv !== null) await Promise.all(writable.map((folder) => chown(folder, nobody, nobody)));
  const ended = await superviseProcess({
    ...bubblewrapCommand(host, call),
    // The environment of bubblewrap itself can be read inside, at /proc/1/environ.
    environment: {},
    limits: call.limits,
    writable,
    signal: call.signal,
    findProgram: programIn,
  });
  const { stdout, stderr, seconds, processorSeconds, peakMegabytes } = ended;
  return { outcome: readOutcome(ended), stdout, stderr, seconds, processorSeconds, peakMegabytes };
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
