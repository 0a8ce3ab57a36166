import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AskedProgram } from '../../results/pipelines/askedPrograms.js';
import { diceOfImage, type ImageScore } from '../../suites/masks/imageScore.js';
import { readTruth } from '../../suites/masks/readTruth.js';
import { runPaths } from '../../suites/paths.js';
import { mean } from '../text/spreadOf.js';
import type { DrawnModel, MaskPictures } from './reportedPipelines.js';

/** Longer side of a picture on the page, in pixels. */
const side = 150;
const mostModels = 22;

/** The image with the lowest mean Dice over all pipelines, with its true mask and what the first pipeline of each run predicted. */
export async function drawHardest(
  suite: string,
  asked: AskedProgram,
  models: readonly DrawnModel[],
): Promise<MaskPictures | null> {
  const name = hardestOf(asked, models);
  const truth = asked.truth.find((one) => one.name === name);
  if (name === null || truth === undefined) return null;
  const scale = Math.min(1, side / Math.max(truth.width, truth.height));
  const size = { width: Math.round(truth.width * scale), height: Math.round(truth.height * scale) };
  const shrink = async (bytes: Buffer) =>
    (
      await sharp(bytes)
        .resize({ ...size, fit: 'fill' })
        .png()
        .toBuffer()
    ).toString('base64');
  const image = await readFile(join(suite, asked.dataSet, 'held-out', `${name}.png`));
  const mask = await readTruth(suite, truth);
  const trueMask = await sharp(
    mask.values.map((value) => 255 * value),
    { raw: { width: mask.width, height: mask.height, channels: 1 } },
  )
    .png()
    .toBuffer();
  const pictures = [
    { label: 'image', png: await shrink(image) },
    { label: 'true mask', png: await shrink(trueMask) },
  ];
  for (const { run, folder, pipelines } of models.slice(0, mostModels)) {
    const first = pipelines.find(
      (one) => one.asked.set === asked.set && scoreOf(one.scores, name) !== undefined,
    );
    const score = first && scoreOf(first.scores, name);
    if (first === undefined || score === undefined || score.problem !== null) continue;
    const path = join(runPaths(folder).predictions(first.asked.id, first.repeat), `${name}.png`);
    pictures.push({
      label: `${run}: ${diceOfImage(score)?.toFixed(3) ?? 'no target'}`,
      png: await shrink(await readFile(path)),
    });
  }
  return { name, ...size, pictures };
}

function hardestOf({ set, truth }: AskedProgram, models: readonly DrawnModel[]): string | null {
  const scores = models.flatMap(({ pipelines }) =>
    pipelines.flatMap((one) => (one.asked.set === set ? one.scores : [])),
  );
  let hardest: { readonly name: string; readonly dice: number } | null = null;
  for (const { name } of truth) {
    const dice = mean(scores.flatMap((score) => (score.name === name ? (diceOfImage(score) ?? []) : [])));
    if (dice !== null && dice < (hardest?.dice ?? Number.POSITIVE_INFINITY)) hardest = { name, dice };
  }
  return hardest?.name ?? null;
}

function scoreOf(scores: readonly ImageScore[], name: string): ImageScore | undefined {
  return scores.find((score) => score.name === name);
}
