import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openBubblewrap } from '../sandbox/bubblewrap/openBubblewrap.js';
import { defaultLimits } from '../sandbox/defaultLimits.js';
import { findPython } from '../sandbox/findPython.js';
import type { Sandbox } from '../sandbox/sandbox.js';

/** How long a program that does nothing takes by itself and in a sandbox, in milliseconds; or why it was not measured. */
export type SandboxMeasurement =
  | {
      readonly kind: 'measured';
      readonly version: string;
      readonly alone: number;
      readonly inside: number;
    }
  | { readonly kind: 'skipped'; readonly reason: string };

/** Starts Python so many times each way, in turns, and takes the medians. */
export async function benchSandbox(python: string, rounds: number): Promise<SandboxMeasurement> {
  const found = await findPython(process.env, python);
  const offer = await openBubblewrap(found, process.env);
  if (offer.kind === 'missing') return { kind: 'skipped', reason: offer.reason };
  const alone: number[] = [];
  const inside: number[] = [];
  for (let round = 0; round < rounds; round++) {
    alone.push(await timed(() => promisify(execFile)(found.executable, ['-c', 'pass'])));
    inside.push(await timed(() => runNothing(offer.sandbox)));
  }
  return { kind: 'measured', version: offer.sandbox.version, alone: median(alone), inside: median(inside) };
}

async function runNothing(sandbox: Sandbox): Promise<void> {
  const command = [sandbox.python, '-c', 'pass'];
  const call = { command, folder: '/', mounts: [], environment: {}, limits: defaultLimits, gpu: false };
  const { outcome } = await sandbox.run(call);
  if (outcome.kind !== 'exited') throw new Error(`the program ended with ${outcome.kind}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
