import sharp from 'sharp';
import { findHoles } from '../../statistics/findHoles.js';
import { labelPieces } from '../../statistics/labelPieces.js';
import type { Mask } from '../../statistics/mask.js';
import { randomAnswerOf } from '../../suites/answers/answerKinds.js';
import { createRandom } from '../../util/random.js';
import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { shapeAnswer } from './shapeAnswer.js';
import { vocabularyOf } from './vocabularyOf.js';

/** Grey levels by which the two sides of a border differ from which it is taken to follow an edge. */
const leastContrast = 20;

/** How far from the border, in pixels, its two sides are looked at. */
const reach = 6;

/**
 * A rule on features of the picture, which looks at the drawn mask and knows no anatomy: 1 without a mask, 2 for one in several pieces,
 * else 4 or 3 as the greys on the two sides of its border differ or do not. What is no assessment it answers by chance.
 */
export async function createContourBaseline({ seed }: ModelOptions): Promise<Model> {
  return {
    provider: 'baseline',
    name: 'contour',
    parameters: { seed, leastContrast, reach },
    async ask(request) {
      const random = createRandom('baseline:contour', seed, request.id);
      if (request.answer.kind !== 'assessment')
        return shapeAnswer(
          request,
          randomAnswerOf(request.answer, random, vocabularyOf(request)),
          'This is a guess by chance.',
        );
      const { score, reasoning } = await scorePicture(request.images[request.images.length - 1]);
      return shapeAnswer(request, `Score: ${score}`, reasoning);
    },
  };
}

interface Scored {
  readonly score: number;
  readonly reasoning: string;
}

async function scorePicture(path: string): Promise<Scored> {
  const { data, info } = await sharp(path)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (pixel: number, channel: number) => data[channels * pixel + Math.min(channel, channels - 1)];
  const isDrawn = (pixel: number) => at(pixel, 1) - at(pixel, 0) > 40;
  const drawn: Mask = {
    width,
    height,
    values: Uint8Array.from({ length: width * height }, (_none, pixel) => Number(isDrawn(pixel))),
  };
  const pieces = labelPieces(drawn, 'corners').sizes.length;
  if (pieces === 0) return { score: 1, reasoning: 'No mask is drawn.' };
  if (pieces > 1) return { score: 2, reasoning: `The mask is in ${pieces} pieces.` };
  if (findHoles(drawn).length > 1)
    return { score: 2, reasoning: 'The border encloses more than one region.' };
  const contrast = contrastAcross(drawn, (pixel) => at(pixel, 0));
  return {
    score: contrast >= leastContrast ? 4 : 3,
    reasoning: `Across the border greys differ by ${contrast.toFixed(0)} levels.`,
  };
}

/** How much the mean greys beside the line, on the side that it encloses and on the other, differ. */
function contrastAcross(drawn: Mask, greyOf: (pixel: number) => number): number {
  const { labels } = labelPieces({ ...drawn, values: drawn.values.map((value) => 1 - value) }, 'sides');
  const sums = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 },
  ];
  const outside = labels.find((label) => label > 0) ?? 1;
  for (const pixel of nearLine(drawn)) {
    const side = sums[labels[pixel] === outside ? 0 : 1];
    side.sum += greyOf(pixel);
    side.count++;
  }
  const [outer, inner] = sums.map(({ sum, count }) => (count === 0 ? 0 : sum / count));
  return Math.abs(inner - outer);
}

/** Pixels that are not drawn and lie within reach of one that is, along rows or columns. */
function nearLine({ width, height, values }: Mask): number[] {
  const near = new Set<number>();
  for (let pixel = 0; pixel < values.length; pixel++) {
    if (values[pixel] === 0) continue;
    const [column, row] = [pixel % width, Math.floor(pixel / width)];
    for (let step = -reach; step <= reach; step++) {
      if (column + step >= 0 && column + step < width) near.add(pixel + step);
      if (row + step >= 0 && row + step < height) near.add(pixel + step * width);
    }
  }
  return [...near].filter((pixel) => values[pixel] === 0);
}
