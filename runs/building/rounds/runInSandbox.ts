import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Mount, SandboxResult } from '../../../sandbox/sandbox.js';
import { type Pipeline, roundPaths } from '../pipeline.js';
import type { Used } from './used.js';

export const errorSchema = z.nullable(z.strictObject({ class: z.string(), line: z.string() }));

/** A program of a pipeline to run. */
export interface ProgramCall {
  readonly stage: 'train' | 'predict';
  /** For Python. */
  readonly words: readonly string[];
  readonly mounts: readonly Mount[];
}

/** Runs Python in the sandbox, in the folder of the four files, and keeps what it printed. */
export async function runInSandbox(
  pipeline: Pipeline,
  round: number,
  { stage, words, mounts }: ProgramCall,
): Promise<SandboxResult> {
  const { sandbox, limits, gpu = false, epochs, signal } = pipeline.build.options;
  const { program, print } = roundPaths(pipeline, round);
  const result = await sandbox.run({
    command: [sandbox.python, ...words],
    folder: '/program',
    mounts: [{ source: resolve(program), target: '/program', access: 'read' }, ...mounts],
    environment: epochs === undefined ? {} : { EPOCHS: `${epochs}` },
    limits,
    gpu,
    signal,
  });
  await writeFile(print(stage, 'stdout'), result.stdout.text);
  await writeFile(print(stage, 'stderr'), result.stderr.text);
  return result;
}

/** What a run took, as attempts tell it. */
export function usedBy({ seconds, processorSeconds, peakMegabytes }: SandboxResult): Used {
  return { seconds, cpuSeconds: processorSeconds, memoryMb: peakMegabytes };
}
