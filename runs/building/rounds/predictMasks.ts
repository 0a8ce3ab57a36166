import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { collectOutputs } from '../../../sandbox/collectOutputs.js';
import type { Mount, SandboxResult } from '../../../sandbox/sandbox.js';
import { pipelineAnswerSchema, selfReportedSchema } from '../../../suites/schema/schema.js';
import { packagePath } from '../../../util/packagePath.js';
import { doOnce } from '../doOnce.js';
import { classifyEnd, type ProgramError } from '../errors/classifyEnd.js';
import { withoutDetail } from '../errors/withoutDetail.js';
import { type Pipeline, predictionsFolder, roundPaths, tellDoing } from '../pipeline.js';
import { readSelfReported } from '../readSelfReported.js';
import { errorSchema, runInSandbox, usedBy } from './runInSandbox.js';
import { takeMasks } from './takeMasks.js';
import { usedSchema } from './used.js';

const predictedSchema = z.strictObject({
  error: errorSchema,
  predictions: pipelineAnswerSchema.shape.predictions,
  selfReported: z.nullable(selfReportedSchema),
  adapter: z.array(z.string()),
  used: usedSchema,
});
export type Predicted = z.infer<typeof predictedSchema>;

const fileMegabytes = 16;

/**
 * Has a trained program predict in the second sandbox: what it saved and the images that were held out can be read, under random names,
 * and /predictions written. Of its errors only the class is kept for the model: more could carry what the images show.
 */
export async function predictMasks(pipeline: Pipeline, round: number): Promise<Predicted> {
  const { predicted } = roundPaths(pipeline, round);
  return doOnce(predicted, predictedSchema, () => predict(pipeline, round));
}

async function predict(pipeline: Pipeline, round: number): Promise<Predicted> {
  tellDoing(pipeline, round, 'predict');
  const paths = roundPaths(pipeline, round);
  for (const folder of [paths.rawMasks, paths.masks]) await rm(folder, { recursive: true, force: true });
  await mkdir(paths.rawMasks, { recursive: true });
  const images = resolve(pipeline.data.folder, 'held-out');
  const isAdapter = pipeline.item.conditions.prompt === 'paper';
  const result = await runInSandbox(pipeline, round, {
    stage: 'predict',
    words: [`/radvuqa/${pipeline.item.conditions.prompt}.py`],
    mounts: [
      { source: packagePath('runs', 'building', 'python'), target: '/radvuqa', access: 'read' },
      { source: images, target: '/images', access: 'read' },
      ...(isAdapter ? asInTraining(images) : []),
      { source: resolve(paths.output), target: '/out', access: 'read' },
      { source: resolve(paths.rawMasks), target: '/predictions', access: 'write' },
    ],
  });
  const mostFiles = 2 * pipeline.data.heldOut.length + 100;
  const { outputMegabytes } = pipeline.build.options.limits;
  await collectOutputs({ from: paths.rawMasks, to: paths.masks, mostFiles, fileMegabytes, outputMegabytes });
  await rm(paths.rawMasks, { recursive: true, force: true });
  const common = {
    selfReported: await readSelfReported(paths.output),
    adapter: adapterSentences(pipeline, result.stdout.text),
    used: usedBy(result),
  };
  const failure =
    adapterFailure(pipeline, result) ?? classifyEnd(result) ?? (await takeAll(pipeline, paths.masks));
  await rm(paths.masks, { recursive: true, force: true });
  if ('class' in failure) return { ...common, error: withoutDetail(failure), predictions: [] };
  return { ...common, error: null, predictions: failure.predictions };
}

/** The same images where images and masks were in training, so that the data set of a program finds them; there are no masks. */
function asInTraining(images: string): Mount[] {
  return ['/data/images', '/data/masks'].map((target) => ({ source: images, target, access: 'read' }));
}

/** The exit code by which the adapter says that there is nothing to predict with. */
const nothingToUse = 3;

function adapterFailure({ item }: Pipeline, { outcome }: SandboxResult): ProgramError | null {
  const isAdapter = item.conditions.prompt === 'paper';
  if (!isAdapter || outcome.kind !== 'exited' || outcome.code !== nothingToUse) return null;
  return { class: 'contract not met', line: 'no saved model that can be used' };
}

/** Moves the masks to their place, or says what is wrong with them. */
async function takeAll(
  pipeline: Pipeline,
  from: string,
): Promise<ProgramError | { predictions: Predicted['predictions'] }> {
  const target = predictionsFolder(pipeline);
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  const taken = await takeMasks(pipeline.form.heldOut, from, part);
  if (typeof taken === 'string') {
    await rm(part, { recursive: true, force: true });
    return { class: 'wrong output', line: taken };
  }
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(part, target);
  return { predictions: taken };
}

/** What the adapter of the paper's prompt says that it did. */
function adapterSentences({ item }: Pipeline, stdout: string): string[] {
  if (item.conditions.prompt !== 'paper') return [];
  const lines = stdout.split('\n').filter((line) => line.startsWith('adapter: '));
  return lines.slice(0, 50).map((line) => line.slice('adapter: '.length, 300));
}
