import { lstatSync } from 'node:fs';
import { mkdir, rm, rmdir, symlink } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { endOfProgram } from './endOfProgram.js';
import type { Python } from './findPython.js';
import { type Environment, findTool } from './findTool.js';
import { notStarted } from './notStarted.js';
import { programEnvironment } from './programEnvironment.js';
import { resourceLimits } from './resourceLimits.js';
import type { Mount, Sandbox, SandboxCall, SandboxOutcome, SandboxResult } from './sandbox.js';
import { type Supervised, superviseProcess } from './supervision/superviseProcess.js';

/**
 * No sandbox: programs run as the caller, with all that he may read, write and reach. Links at the places where programs look for
 * their folders lead to them while one runs, so one runs at a time. For machines that are sandboxes themselves.
 */
export function openUnsafe(python: Python, environment: Environment): Sandbox {
  return {
    name: 'none',
    version: '',
    python: python.executable,
    // Programs can read whatever the caller can; the run records that.
    shown: [],
    run: (call) => runUnsafely({ python, prlimit: findTool('prlimit', environment) }, call),
  };
}

/** What programs run with; null where their processes cannot be limited one by one. */
interface UnsafeHost {
  readonly python: Python;
  readonly prlimit: string | null;
}

async function runUnsafely(host: UnsafeHost, call: SandboxCall): Promise<SandboxResult> {
  const made: (() => Promise<void>)[] = [];
  try {
    for (const mount of call.mounts) await link(mount, made);
    const ended = await supervise(host, call);
    const { stdout, stderr, seconds, processorSeconds, peakMegabytes } = ended;
    return { outcome: outcomeOf(ended), stdout, stderr, seconds, processorSeconds, peakMegabytes };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return notStarted(error.message);
  } finally {
    for (const remove of made.reverse()) await remove();
  }
}

/** Makes a link to a mount, and the folders above it that are not there. */
async function link({ source, target }: Mount, made: (() => Promise<void>)[]): Promise<void> {
  if (source === target) return;
  const missing: string[] = [];
  for (let folder = dirname(target); !exists(folder); folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) {
    await mkdir(folder);
    made.push(() => rmdir(folder));
  }
  await symlink(source, target);
  made.push(() => rm(target));
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function supervise({ python, prlimit }: UnsafeHost, call: SandboxCall): Promise<Supervised> {
  const limited = prlimit === null ? [] : [prlimit, ...resourceLimits(call, { processes: false }), '--'];
  return superviseProcess({
    command: ['/bin/sh', '-c', 'cd "$0" && exec "$@"', call.folder, ...limited, ...call.command],
    environment: { ...programEnvironment, ...python.environment, ...call.environment },
    hiddenWords: [],
    filter: Buffer.alloc(0),
    memoryFolders: [],
    limits: call.limits,
    writable: call.mounts.filter(({ access }) => access === 'write').map(({ source }) => source),
    signal: call.signal,
    findProgram: (_status, pid) => pid,
  });
}

function outcomeOf({ stopped, exit }: Supervised): SandboxOutcome {
  if (stopped !== null) return stopped;
  if (exit.kind === 'failed') return { kind: 'couldNotStart', reason: exit.reason };
  return endOfProgram(exit.kind === 'code' ? exit.code : 128 + constants.signals[exit.signal]);
}
