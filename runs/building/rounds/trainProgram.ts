import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { collectOutputs } from '../../../sandbox/collectOutputs.js';
import type { ProgramFile } from '../../../suites/answers/program.js';
import { doOnce } from '../doOnce.js';
import { classifyEnd, type ProgramError } from '../errors/classifyEnd.js';
import { tellFailure } from '../errors/feedback.js';
import { type Pipeline, roundPaths, tellDoing } from '../pipeline.js';
import { errorSchema, runInSandbox, usedBy } from './runInSandbox.js';
import { usedSchema } from './used.js';

const trainedSchema = z.strictObject({
  error: errorSchema,
  /** What the model is told of the error. */
  feedback: z.string(),
  used: usedSchema,
});
export type Trained = z.infer<typeof trainedSchema>;

type ProgramFiles = Readonly<Record<ProgramFile, string>>;

/** Files that a program may leave. */
const mostFiles = 10_000;

/**
 * Runs main.py in the first sandbox: training images with their masks can be read, and /out written. What it leaves there is kept as
 * plain files.
 */
export async function trainProgram(pipeline: Pipeline, round: number, files: ProgramFiles): Promise<Trained> {
  const { trained } = roundPaths(pipeline, round);
  return doOnce(trained, trainedSchema, () => train(pipeline, round, files));
}

async function train(pipeline: Pipeline, round: number, files: ProgramFiles): Promise<Trained> {
  tellDoing(pipeline, round, 'train');
  const paths = roundPaths(pipeline, round);
  await writeProgram(paths.program, files);
  await emptyFolders([paths.rawOutput, paths.output]);
  const { folder: data } = pipeline.data;
  const result = await runInSandbox(pipeline, round, {
    stage: 'train',
    words: ['main.py'],
    mounts: [
      { source: resolve(data, 'train/images'), target: '/data/images', access: 'read' },
      { source: resolve(data, 'train/masks'), target: '/data/masks', access: 'read' },
      { source: resolve(paths.rawOutput), target: '/out', access: 'write' },
    ],
  });
  const { limits } = pipeline.build.options;
  const kept = await collectOutputs({ from: paths.rawOutput, to: paths.output, mostFiles, ...limits });
  await rm(paths.rawOutput, { recursive: true, force: true });
  const failure = classifyEnd(result);
  if (failure !== null) {
    return { error: failure, feedback: tellFailure(failure, result, limits), used: usedBy(result) };
  }
  const error = brokenContract(pipeline, files, kept.files.length);
  const feedback = error === null ? '' : `The program ran to its end, but ${error.line}.`;
  return { error, feedback, used: usedBy(result) };
}

async function writeProgram(folder: string, files: ProgramFiles): Promise<void> {
  await emptyFolders([folder]);
  for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code);
}

async function emptyFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
}

/** What a program that ran to its end lacks of what was asked for. */
function brokenContract({ item }: Pipeline, files: ProgramFiles, outputs: number): ProgramError | null {
  if (outputs === 0) return { class: 'contract not met', line: 'it saved nothing in /out' };
  const needsFunction = item.conditions.prompt === 'contract';
  const hasFunction = /\bpredict_folder\b/.test(files['main.py']);
  if (!needsFunction || hasFunction) return null;
  return { class: 'contract not met', line: 'main.py has no function predict_folder' };
}
