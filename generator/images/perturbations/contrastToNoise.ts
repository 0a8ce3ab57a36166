import type { PictureParts } from './takeApart.js';

/** Where a structure is in a picture. */
export interface Region {
  /** First and last column and row, inclusive: [x0, y0, x1, y1]. */
  readonly box: readonly [number, number, number, number];
  /** Whether a pixel of the picture belongs to it. */
  has(x: number, y: number): boolean;
}

/** Pixels on either side of a structure's border that are compared. */
const bandPixels = 5;
/** Directions in which the two sides are compared by themselves. */
const sectors = 8;
/** What the display and the eye add, in greys: noise below it does not make a structure any plainer. */
const noiseFloor = 1;
/** Noise is looked at where the border lies and at places so many steps of so many pixels from there, each way. */
const moves = { steps: 3, pixels: 7 };

/**
 * From this ratio on a structure can be told from the noise around it (Rose 1948, who put it between 3 and 5 for a
 * uniform disc; Burgess 1999); with no noise at all it is a difference of five greys.
 */
export const roseCriterion = 5;

/** Tells how far one structure stands out in pictures of one slice. */
export type MeasureContrastToNoise = (picture: PictureParts) => number;

/**
 * Makes a measure of how far a structure stands out from what lies around it, in pictures as they are shown.
 *
 * Contrast is the difference of the mean greys on the two sides of the border, in eight directions by themselves (a
 * muscle between dark fat and white bone has none on the whole), and their quadratic mean. It is divided by its
 * uncertainty, a quadratic sum of
 *
 * - what a perturbation's noise adds to the difference of the two sides' means, measured with the border's own shape at 49
 *   places around it (its noise may hang together over many pixels, and then does not average out as white noise does);
 * - the clean picture's own noise, taken as white: that of a pixel by the root of the number of pixels;
 * - one grey.
 *
 * 0 where a structure has no border within the picture.
 */
export function createContrastToNoise(
  region: Region,
  size: { readonly width: number; readonly height: number },
): MeasureContrastToNoise {
  const border = findBorder(region, size);
  return (picture) => {
    const sides = compareSides(picture, border);
    const inside = sum(sides, (side) => side.inside);
    const outside = sum(sides, (side) => side.outside);
    if (inside === 0 || outside === 0) return 0;
    const own = estimateNoise(picture, border);
    const squares = sum(sides, (side) => (side.inside + side.outside) * squaredContrast(side, own));
    const variance = own ** 2 * (1 / inside + 1 / outside) + addedVariance(picture, border) + noiseFloor ** 2;
    return Math.sqrt(Math.max(0, squares / (inside + outside)) / variance);
  };
}

/** The pixels on both sides of a border, with their zone: a direction, and that plus `sectors` inside. */
interface Border {
  readonly pixels: Int32Array;
  readonly zones: Uint8Array;
}

function findBorder(
  { box, has }: Region,
  { width, height }: { readonly width: number; readonly height: number },
): Border {
  const [x0, y0] = [Math.max(0, box[0] - bandPixels), Math.max(0, box[1] - bandPixels)];
  const [x1, y1] = [Math.min(width - 1, box[2] + bandPixels), Math.min(height - 1, box[3] + bandPixels)];
  const [columns, rows] = [x1 - x0 + 1, y1 - y0 + 1];
  const inside = Uint8Array.from({ length: columns * rows }, (_, at) =>
    has(x0 + (at % columns), y0 + Math.floor(at / columns)) ? 1 : 0,
  );
  const nearInside = spread(inside, columns);
  const nearOutside = spread(
    inside.map((mark) => 1 - mark),
    columns,
  );
  const pixels: number[] = [];
  const zones: number[] = [];
  for (let at = 0; at < inside.length; at++) {
    if (nearInside[at] + nearOutside[at] < 2) continue;
    const [x, y] = [x0 + (at % columns), y0 + Math.floor(at / columns)];
    pixels.push(y * width + x);
    zones.push(sectorOf(x - (box[0] + box[2]) / 2, y - (box[1] + box[3]) / 2) + sectors * inside[at]);
  }
  return { pixels: Int32Array.from(pixels), zones: Uint8Array.from(zones) };
}

/** Marks every pixel that has a marked one within the band's width, along rows and then along columns. */
function spread(marks: Uint8Array, columns: number): Uint8Array {
  const near = (from: Uint8Array, step: number, isLine: (at: number, other: number) => boolean) =>
    from.map((_, at) => {
      for (let pixel = -bandPixels; pixel <= bandPixels; pixel++) {
        const other = at + pixel * step;
        if (from[other] === 1 && isLine(at, other)) return 1;
      }
      return 0;
    });
  const rowOf = (at: number) => Math.floor(at / columns);
  return near(
    near(marks, 1, (at, other) => rowOf(at) === rowOf(other)),
    columns,
    () => true,
  );
}

function sectorOf(right: number, below: number): number {
  const turn = Math.atan2(below, right) / (2 * Math.PI) + 0.5;
  return Math.floor(turn * sectors) % sectors;
}

/** The pixels of one direction on both sides of a border, and the difference of their means. */
interface SectorContrast {
  readonly inside: number;
  readonly outside: number;
  readonly contrast: number;
}

/** Directions with pixels on both sides. */
function compareSides({ expected }: PictureParts, { pixels, zones }: Border): SectorContrast[] {
  const counts = new Float64Array(2 * sectors);
  const sums = new Float64Array(2 * sectors);
  for (let at = 0; at < pixels.length; at++) {
    counts[zones[at]]++;
    sums[zones[at]] += expected[pixels[at]];
  }
  return Array.from({ length: sectors }, (_, sector) => {
    const [outside, inside] = [counts[sector], counts[sector + sectors]];
    return { inside, outside, contrast: sums[sector + sectors] / inside - sums[sector] / outside };
  }).filter(({ inside, outside }) => inside > 0 && outside > 0);
}

/** The square of a contrast less what the picture's own noise alone gives it on average. */
function squaredContrast({ inside, outside, contrast }: SectorContrast, noise: number): number {
  return contrast ** 2 - noise ** 2 * (1 / inside + 1 / outside);
}

/** Mean square of what added noise makes of the difference of the two sides' means, at the border and around it. */
function addedVariance({ width, height, noise }: PictureParts, border: Border): number {
  if (noise === null) return 0;
  let squares = 0;
  let places = 0;
  for (let down = -moves.steps; down <= moves.steps; down++) {
    for (let right = -moves.steps; right <= moves.steps; right++) {
      const move = { x: right * moves.pixels, y: down * moves.pixels };
      const difference = differenceOfSides({ width, height, noise }, border, move);
      if (difference === null) continue;
      squares += difference ** 2;
      places++;
    }
  }
  return places === 0 ? 0 : squares / places;
}

/** Of a border moved so far; null where less than half of either side is still in the picture. */
function differenceOfSides(
  { width, height, noise }: { readonly width: number; readonly height: number; readonly noise: Float32Array },
  { pixels, zones }: Border,
  move: { readonly x: number; readonly y: number },
): number | null {
  const sums = [0, 0];
  const counts = [0, 0];
  const all = [0, 0];
  for (let at = 0; at < pixels.length; at++) {
    const side = zones[at] < sectors ? 0 : 1;
    const x = (pixels[at] % width) + move.x;
    const y = Math.floor(pixels[at] / width) + move.y;
    all[side]++;
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    sums[side] += noise[y * width + x];
    counts[side]++;
  }
  if (counts[0] < all[0] / 2 || counts[1] < all[1] / 2) return null;
  return sums[1] / counts[1] - sums[0] / counts[0];
}

/**
 * Standard deviation of the clean picture's noise at a border, from a Laplacian that neither a slope nor a straight edge along rows or
 * columns passes (Immerkaer 1996).
 */
function estimateNoise({ width, height, clean }: PictureParts, { pixels }: Border): number {
  let total = 0;
  let counted = 0;
  for (const pixel of pixels) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
    const [above, below] = [pixel - width, pixel + width];
    const corners = clean[above - 1] + clean[above + 1] + clean[below - 1] + clean[below + 1];
    const beside = clean[above] + clean[below] + clean[pixel - 1] + clean[pixel + 1];
    total += Math.abs(corners - 2 * beside + 4 * clean[pixel]);
    counted++;
  }
  return counted === 0 ? 0 : (Math.sqrt(Math.PI / 2) * total) / (6 * counted);
}

function sum<Member>(members: readonly Member[], of: (member: Member) => number): number {
  return members.reduce((total, member) => total + of(member), 0);
}
