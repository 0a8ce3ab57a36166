import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { SandboxLimits, SandboxOutcome, TextTail } from '../sandbox.js';
import { createTextTail } from './textTail.js';
import { type Usage, watchUsage } from './watchUsage.js';

/** A process that runs a program of strangers, and what is watched of it. */
export interface Supervision {
  readonly command: readonly string[];
  /** The whole environment of the process. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it reads from descriptor 3: words with NUL after each, which no listing of processes shows. */
  readonly hiddenWords: readonly string[];
  /** What it reads from descriptor 5. */
  readonly filter: Buffer;
  readonly limits: SandboxLimits;
  /** Folders of this machine that the program writes into. */
  readonly writable: readonly string[];
  /** Folders of the program, as it sees them, that lie in memory and are its own. */
  readonly memoryFolders: readonly string[];
  readonly signal: AbortSignal | undefined;
  /** The first process of the program, once it is known from what was written to descriptor 4; null where it cannot be watched. */
  findProgram(status: string, pid: number): number | null;
  /** Ends what does not end with the process. */
  stop?(): void;
}

/** How it ended. */
export interface Supervised extends Usage {
  /** What ended it, if that was us. */
  readonly stopped: SandboxOutcome | null;
  readonly exit:
    | { readonly kind: 'code'; readonly code: number }
    | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }
    | { readonly kind: 'failed'; readonly reason: string };
  /** What was written to descriptor 4. */
  readonly status: string;
  readonly stdout: TextTail;
  readonly stderr: TextTail;
  readonly seconds: number;
}

const mebibyte = 1024 * 1024;
/** Descriptors that a process of ours may have left open with others are closed after so long. */
const lingerMilliseconds = 2000;
/** Bytes of the status that are kept: its writer is trusted, but nothing is held without a limit. */
const mostStatus = 64 * 1024;

/**
 * Runs a process within limits of time, memory and output, in a session of its own, and kills what it leaves.
 * @throws the reason of the signal when it is aborted.
 */
export async function superviseProcess(supervision: Supervision): Promise<Supervised> {
  const { command, environment, limits, signal } = supervision;
  signal?.throwIfAborted();
  const begun = performance.now();
  const [file, ...words] = command;
  const child = spawn(file, words, {
    cwd: '/',
    env: { ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  let stopped: SandboxOutcome | null = null;
  let status = '';
  const findProgram = () => (child.pid === undefined ? null : supervision.findProgram(status, child.pid));
  const end = () => {
    killProgram(child, findProgram());
    supervision.stop?.();
  };
  const stop = (outcome: SandboxOutcome) => {
    stopped ??= outcome;
    end();
  };
  const readStatus = (chunk: Buffer) => {
    status = (status + chunk.toString()).slice(0, mostStatus);
  };
  writeTo(child, 3, Buffer.from(supervision.hiddenWords.map((word) => `${word}\0`).join('')));
  writeTo(child, 5, supervision.filter);
  (child.stdio[4] as Readable).on('data', readStatus);
  const tails = keepPrinted(child, limits, stop);
  const { writable, memoryFolders } = supervision;
  const usage = watchUsage({ limits, writable, memoryFolders, findProgram, stop });
  const timer = setTimeout(() => stop({ kind: 'timeout' }), limits.wallSeconds * 1000);
  signal?.addEventListener('abort', end);
  const exit = await endOf(child);
  clearTimeout(timer);
  signal?.removeEventListener('abort', end);
  const used = await usage.end();
  signal?.throwIfAborted();
  return { stopped, exit, status, ...tails(), ...used, seconds: (performance.now() - begun) / 1000 };
}

function writeTo(child: ChildProcess, descriptor: 3 | 5, content: Buffer): void {
  // Types know four descriptors; a fifth is there all the same.
  const stream = (child.stdio as readonly unknown[])[descriptor] as Writable;
  // A process that could not start does not read it; its end says why.
  stream.on('error', () => undefined);
  stream.end(content);
}

/** Keeps the ends of what is printed, and stops a process that prints too much. */
function keepPrinted(child: ChildProcess, limits: SandboxLimits, stop: (outcome: SandboxOutcome) => void) {
  const keep = (stream: Readable) => {
    const tail = createTextTail();
    stream.on('data', (chunk: Buffer) => {
      if (tail.push(chunk) <= limits.outputMegabytes * mebibyte) return;
      stop({ kind: 'outputTooLarge', found: `more than ${limits.outputMegabytes} MB printed` });
    });
    return tail;
  };
  const [out, err] = [keep(child.stdio[1] as Readable), keep(child.stdio[2] as Readable)];
  return () => ({ stdout: out.tail(), stderr: err.tail() });
}

function endOf(child: ChildProcess): Promise<Supervised['exit']> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'failed', reason: error.message }));
    child.once('exit', (code, signal) => {
      killProgram(child, null);
      const close = () => {
        for (const stream of child.stdio) stream?.destroy();
      };
      // A thread that was busy for that long has not read yet what is there: it does so before what is set as immediate.
      const linger = setTimeout(() => setImmediate(close), lingerMilliseconds);
      child.once('close', () => {
        clearTimeout(linger);
        resolve(signal === null ? { kind: 'code', code: code ?? 0 } : { kind: 'signal', signal });
      });
    });
  });
}

/**
 * Kills the program, whose parent then ends by itself, having waited for it; or the process with its group, where that is the
 * program or none has begun.
 */
function killProgram(child: ChildProcess, program: number | null): void {
  if (child.pid === undefined) return;
  const hasOwn =
    program !== null && program !== child.pid && child.exitCode === null && child.signalCode === null;
  kill(hasOwn ? program : -child.pid);
}

function kill(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
