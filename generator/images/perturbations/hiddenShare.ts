import { averageArea } from './averageArea.js';
import { roseCriterion } from './contrastToNoise.js';
import type { PictureParts } from './takeApart.js';

/** Blocks along a picture's longer side: 11 mm each where that is 350 mm, as a vessel or a small organ. */
const blocks = 32;
/** Greys by which neighbouring blocks differ plainly; the same as what questions about volumes call standing out. */
const plainDifference = 25;
/** What the display and the eye add, in greys. */
const noiseFloor = 1;

/**
 * Where nobody says where structures lie: of the plain differences between neighbouring blocks of a clean picture, the share
 * that can no longer be told, being less than `roseCriterion` times their noise; 0 where there are none.
 */
export function hiddenShare(parts: PictureParts): number {
  const before = toBlocks(parts, parts.clean);
  const after = toBlocks(parts, parts.expected);
  const noise = toBlocks(parts, parts.noise ?? new Float32Array(parts.clean.length));
  const plain = listNeighbours(before).filter(
    ([one, other]) => differ(before, one, other) >= plainDifference,
  );
  const squares = plain.reduce((sum, [one, other]) => sum + differ(noise, one, other) ** 2, 0);
  const least = roseCriterion * Math.sqrt(squares / plain.length + noiseFloor ** 2);
  const hidden = plain.filter(([one, other]) => differ(after, one, other) < least);
  return plain.length === 0 ? 0 : hidden.length / plain.length;
}

interface Blocks {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Means of greys by block. */
function toBlocks({ width, height }: PictureParts, greys: Readonly<ArrayLike<number>>): Blocks {
  const side = Math.max(1, Math.max(width, height) / blocks);
  const plane = { width, height, values: Float32Array.from(greys) };
  return averageArea(plane, Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side)));
}

/** Pairs of blocks beside each other, and of such below each other. */
function listNeighbours({ width, height }: Blocks): (readonly [one: number, other: number])[] {
  return Array.from({ length: width * height }, (_, block) => block).flatMap((block) => [
    ...(block % width === width - 1 ? [] : [[block, block + 1] as const]),
    ...(block + width >= width * height ? [] : [[block, block + width] as const]),
  ]);
}

function differ({ values }: Blocks, one: number, other: number): number {
  return Math.abs(values[one] - values[other]);
}
