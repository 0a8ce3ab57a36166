import { createRandom, type Random } from '../../../util/random.js';
import type { DrawnPicture, DrawnSet } from './drawnSet.js';

/** Pictures of one subject, one after the other. */
export const picturesOfSubject = 4;

/** A picture of a set, by its number. */
export interface NumberedPicture {
  /** From 1; `picturesOfSubject` in a row are of one subject. */
  readonly number: number;
  readonly seed: number | string;
}

/** The subject that a picture is of, from 1. */
export function subjectOfPicture(number: number): number {
  return 1 + Math.floor((number - 1) / picturesOfSubject);
}

/** Draws a picture of a set with its mask; it is the same however many are drawn. */
export function drawPicture(set: DrawnSet, { number, seed }: NumberedPicture): DrawnPicture {
  const subject = createRandom(seed, 'drawn set', set.name, 'subject', subjectOfPicture(number));
  const frame = createRandom(seed, 'drawn set', set.name, 'picture', number);
  const { width, height, noise, at } = set.paint(subject, frame);
  const pixels = new Uint8ClampedArray(width * height * set.channels);
  const mask = new Uint8Array(width * height);
  for (let pixel = 0; pixel < mask.length; pixel++) {
    const { colour, isTarget } = at((pixel % width) + 0.5, Math.floor(pixel / width) + 0.5);
    mask[pixel] = isTarget ? 1 : 0;
    for (let channel = 0; channel < set.channels; channel++)
      pixels[pixel * set.channels + channel] = colour[channel] + noise * drawNoise(frame);
  }
  return { width, height, channels: set.channels, pixels: new Uint8Array(pixels.buffer), mask };
}

/** Near enough to normal, with standard deviation 1, and faster to draw. */
function drawNoise(random: Random): number {
  return 1.73 * (random.next() + random.next() + random.next() + random.next() - 2);
}
