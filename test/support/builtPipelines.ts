import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { loadRecipe } from '../../generator/loadRecipe.js';
import type { BuildOptions } from '../../runs/building/buildOptions.js';
import { buildSuite } from '../../runs/building/buildSuite.js';
import { readReferenceProgram } from '../../runs/building/referencePrograms.js';
import type { ProgramFile } from '../../suites/answers/program.js';
import { runPaths } from '../../suites/paths.js';
import {
  type Attempt,
  type PipelineAnswer,
  pipelineAnswerSchema,
  type Response,
} from '../../suites/schema/schema.js';
import { dataSetFiles } from './dataSetFiles.js';
import { openTestSandbox, testLimits } from './openTestSandbox.js';
import { readLines } from './readLines.js';
import { okReply, type StubModel, stubModel } from './stubModel.js';
import { suiteOf } from './suiteOf.js';
import { temporaryFolder } from './temporaryFolder.js';

/** A program of the standard library that does what it is asked for. */
export const otsuProgram = readReferenceProgram('otsu');

/** A reply with whole files. */
export function replyOf(files: Partial<Record<ProgramFile, string>>): string {
  const parts = Object.entries(files).map(([name, code]) => `### ${name}\n\n\`\`\`python\n${code}\`\`\``);
  return `Here it is.\n\n${parts.join('\n\n')}\n`;
}

/** The good program with something else in the place of a piece of it. */
export function otsuWith(name: ProgramFile, from: string, to: string): string {
  const code = otsuProgram[name];
  if (!code.includes(from)) throw new Error(`${name} has no ${from}`);
  return replyOf({ ...otsuProgram, [name]: code.replace(from, to) });
}

/** A suite of one data set that the good program does well on, by one prompt. */
export async function pipelineSuite(prompt: 'paper' | 'contract' = 'contract'): Promise<string> {
  const recipe = await loadRecipe('segmentation-pipelines', [`prompts=["${prompt}"]`, 'packages=[]']);
  return suiteOf(dataSetFiles('squares', 12), { recipe, seed: '00112233445566778899aabbccddeeff' });
}

/** What came of a run with a scripted model. */
export interface BuiltRun {
  readonly out: string;
  readonly suite: string;
  readonly model: StubModel;
  readonly attempts: readonly Attempt[];
  readonly answers: readonly PipelineAnswer[];
  readonly options: BuildOptions;
}

/**
 * Builds pipelines with a model that says one reply after the other, and the last one for ever; null, with a passed assertion, where
 * there is no sandbox.
 */
export async function buildScripted(
  t: ExecutionContext,
  replies: readonly string[],
  { prompt, ...changes }: Partial<BuildOptions> & { readonly prompt?: 'paper' | 'contract' } = {},
): Promise<BuiltRun | null> {
  const sandbox = await openTestSandbox(t);
  if (sandbox === null) return null;
  const suite = changes.suite ?? (await pipelineSuite(prompt));
  const out = join(temporaryFolder(t), 'run');
  const model = stubModel(({ earlier = [] }) =>
    okReply(replies[Math.min(replies.length - 1, earlier.length / 2)]),
  );
  const python = { version: '3', packages: [] };
  const options = { suite, out, model, sandbox, limits: testLimits, python, rounds: 4, ...changes };
  await buildSuite(options);
  return { out, suite, model, options, ...(await readBuilt(out)) };
}

/** Rounds and answers of a run. */
export async function readBuilt(out: string): Promise<Pick<BuiltRun, 'attempts' | 'answers'>> {
  const rows = await readLines<Response>(runPaths(out).responses);
  return {
    attempts: await readLines<Attempt>(runPaths(out).attempts),
    answers: rows.flatMap(({ outcome, response }) =>
      outcome === 'ok' ? [pipelineAnswerSchema.parse(JSON.parse(response))] : [],
    ),
  };
}
