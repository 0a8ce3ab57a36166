import type { Mask } from '../statistics/mask.js';
import { UsageError } from '../util/radvuqaError.js';

/**
 * A mask as text: how many pixels in a row are outside, then inside, then outside again, row by row, with a space between; the first
 * number is 0 where the first pixel is inside.
 *
 * @example
 * toRuns({ width: 3, height: 2, values: Uint8Array.of(0, 1, 1, 1, 0, 0) }); // "1 3 2"
 */
export function toRuns({ values }: Mask): string {
  const runs: number[] = [];
  let [value, length] = [0, 0];
  for (const next of values) {
    if (next !== value) {
      runs.push(length);
      [value, length] = [next, 0];
    }
    length++;
  }
  return [...runs, length].join(' ');
}

/**
 * The mask that `toRuns` wrote.
 *
 * @throws UsageError when the text is no such list, or its numbers do not add up to the pixels of the image.
 * @example
 * fromRuns('1 3 2', { width: 3, height: 2 }).values; // [0, 1, 1, 1, 0, 0]
 */
export function fromRuns(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
): Mask {
  const lengths = text.split(' ').map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN));
  const pixels = lengths.reduce((sum, length) => sum + length, 0);
  if (pixels !== width * height) {
    throw new UsageError({
      subject: 'lengths of runs',
      expected: `whole numbers that add up to ${width} x ${height}`,
      found: Number.isNaN(pixels) ? 'other text' : String(pixels),
    });
  }
  const values = new Uint8Array(pixels);
  let at = 0;
  for (const [place, length] of lengths.entries()) {
    values.fill(place % 2, at, at + length);
    at += length;
  }
  return { width, height, values };
}
