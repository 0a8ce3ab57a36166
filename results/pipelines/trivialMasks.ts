import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { areaOf, type Mask } from '../../statistics/mask.js';
import { openDataSet } from '../../suites/dataSet.js';
import type { ImageScore } from '../../suites/masks/imageScore.js';
import { readTruth } from '../../suites/masks/readTruth.js';
import { scoreMask } from '../../suites/masks/scoreMask.js';
import type { AskedProgram } from './askedPrograms.js';
import { otsuThreshold } from './otsuThreshold.js';

/** Masks that need no network: any pipeline has to be better. */
export const trivialNames = ['all background', 'all foreground', 'Otsu', 'mean mask'] as const;
export type TrivialName = (typeof trivialNames)[number];

/** A trivial answer, held against the true masks. */
export interface TrivialRow {
  readonly name: TrivialName;
  readonly scores: readonly ImageScore[];
}

/** Training images that the brighter or darker side, and the mean mask with its threshold, are learned from. */
const mostLearned = 200;
/** The grid on which masks of all sizes are averaged. */
const side = 64;

interface Greys {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** What training images teach. */
interface Learned {
  /** Whether the target is the brighter side of Otsu's threshold. */
  readonly isBrighter: boolean;
  /** 1 where the mean mask is above the threshold that overlaps most with the training masks. */
  readonly meanMask: Greys;
}

/**
 * Scores the answers that need no network on the held-out images of a data set: everything background, everything foreground, the side
 * of Otsu's threshold (1979) that overlaps more with the training masks, and the mean of the training masks.
 *
 * @throws InputError when the data set or a true mask was changed.
 */
export async function scoreTrivialMasks(suite: string, asked: AskedProgram): Promise<TrivialRow[]> {
  const data = await openDataSet(suite, asked);
  const training = data.training.slice(0, mostLearned);
  const learned = await learn(
    training.map((name) => ({
      image: join(data.folder, 'train/images', `${name}.png`),
      mask: join(data.folder, 'train/masks', `${name}.png`),
    })),
  );
  const rows = trivialNames.map((name) => ({ name, scores: [] as ImageScore[] }));
  for (const wanted of asked.truth) {
    const truth = await readTruth(suite, wanted);
    const image = await readGreys(join(data.folder, 'held-out', `${wanted.name}.png`));
    for (const { name, scores } of rows) {
      scores.push(scoreMask(wanted.name, truth, await predict(name, image, learned)));
    }
  }
  return rows;
}

async function predict(name: TrivialName, image: Greys, learned: Learned): Promise<Mask> {
  const { width, height } = image;
  switch (name) {
    case 'all background':
      return { width, height, values: new Uint8Array(width * height) };
    case 'all foreground':
      return { width, height, values: new Uint8Array(width * height).fill(1) };
    case 'Otsu':
      return otsuSide(image, learned.isBrighter);
    case 'mean mask':
      return { width, height, values: await resize(learned.meanMask, width, height) };
  }
}

async function learn(pairs: readonly { readonly image: string; readonly mask: string }[]): Promise<Learned> {
  const sums = new Float64Array(side * side);
  const masks: Uint8Array[] = [];
  let [brighter, darker] = [0, 0];
  for (const { image, mask } of pairs) {
    const [greys, truth] = [await readGreys(image), toBits(await readGreys(mask))];
    brighter += overlap(otsuSide(greys, true).values, truth.values);
    darker += overlap(otsuSide(greys, false).values, truth.values);
    const small = await resize(truth, side, side);
    masks.push(small);
    for (let pixel = 0; pixel < small.length; pixel++) sums[pixel] += small[pixel] / pairs.length;
  }
  return { isBrighter: brighter >= darker, meanMask: bestThreshold(sums, masks) };
}

/** Of ten thresholds the one whose mask overlaps most with the training masks. */
function bestThreshold(mean: Float64Array, masks: readonly Uint8Array[]): Greys {
  const greatest = mean.reduce((most, value) => Math.max(most, value), 0);
  const candidates = Array.from({ length: 10 }, (_none, step) => (greatest * (step + 0.5)) / 10).map(
    (threshold) => Uint8Array.from(mean, (value) => (value > threshold ? 1 : 0)),
  );
  const scoreOf = (values: Uint8Array) => masks.reduce((sum, mask) => sum + overlap(values, mask), 0);
  const scores = candidates.map(scoreOf);
  return { width: side, height: side, values: candidates[scores.indexOf(Math.max(...scores))] };
}

/** Dice; 0 where both are empty. */
function overlap(first: Uint8Array, second: Uint8Array): number {
  let [shared, all] = [0, 0];
  for (let pixel = 0; pixel < first.length; pixel++) {
    shared += first[pixel] & second[pixel];
    all += first[pixel] + second[pixel];
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

function otsuSide({ width, height, values }: Greys, isBrighter: boolean): Mask {
  const threshold = otsuThreshold(values);
  return { width, height, values: values.map((grey) => (grey > threshold === isBrighter ? 1 : 0)) };
}

function toBits({ width, height, values }: Greys): Mask {
  return { width, height, values: values.map((grey) => (grey > 127 ? 1 : 0)) };
}

async function readGreys(path: string): Promise<Greys> {
  const { data, info } = await sharp(await readFile(path))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const values = new Uint8Array(data);
  const first = channels === 1 ? values : values.filter((_grey, place) => place % channels === 0);
  return { width, height, values: first };
}

async function resize(mask: Greys | Mask, width: number, height: number): Promise<Uint8Array> {
  if (areaOf(mask) === 0) return new Uint8Array(width * height);
  const resized = await sharp(
    mask.values.map((value) => 255 * value),
    { raw: { width: mask.width, height: mask.height, channels: 1 } },
  )
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return new Uint8Array(resized).map((grey) => (grey > 127 ? 1 : 0));
}
