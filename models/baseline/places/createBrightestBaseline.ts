import sharp from 'sharp';
import type { Point } from '../../../geometry/point.js';
import type { Model } from '../../model.js';
import type { ModelOptions } from '../../modelOptions.js';
import { squareAbout } from './answerPlace.js';
import { placeBaseline } from './placeBaseline.js';

/** Standard deviation of the blur, as a share of the image's width. */
const blur = 0.025;

/** The brightest pixel of the first image after a blur, and as an area a square about it whose side is a quarter of the image's. */
export async function createBrightestBaseline(options: ModelOptions): Promise<Model> {
  return placeBaseline(options, {
    name: 'brightest',
    reasoning: 'This is the brightest place of the blurred image.',
    parameters: { blur },
    async find({ images }, form) {
      const { point, width } = await brightestPoint(images[0]);
      const scale = form.width / width;
      return squareAbout([(point[0] + 0.5) * scale - 0.5, (point[1] + 0.5) * scale - 0.5], form);
    },
  });
}

/** Of equal ones the first, row by row. */
async function brightestPoint(path: string): Promise<{ readonly point: Point; readonly width: number }> {
  const { width } = await sharp(path).metadata();
  const { data } = await sharp(path)
    .removeAlpha()
    .greyscale()
    .blur(Math.max(0.3, blur * width))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const brightest = data.reduce((best, value, pixel) => (value > data[best] ? pixel : best), 0);
  return { point: [brightest % width, Math.floor(brightest / width)], width };
}
