import type { GreyImage } from '../image.js';

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

/**
 * From this ratio on a structure can be told from the noise around it (Rose 1948, who put it between 3 and 5 for a
 * uniform disc; Burgess 1999); with no noise at all it is a difference of five greys.
 */
export const roseCriterion = 5;

/** Tells how far one structure stands out in pictures of one slice. */
export type MeasureContrastToNoise = (picture: GreyImage) => number;

/**
 * Makes a measure of how far a structure stands out from what lies around it, in pictures as they are shown.
 *
 * Contrast is the difference of the mean greys on the two sides of the border, in eight directions by themselves (a
 * muscle between dark fat and white bone has none on the whole), and their quadratic mean. It is divided by its own
 * uncertainty: the noise of single pixels by the root of their number, and a floor of one grey. 0 where a structure
 * has no border within the picture.
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
    const noise = estimateNoise(picture, border);
    const squares = sum(sides, (side) => (side.inside + side.outside) * squaredContrast(side, noise));
    const variance = noise ** 2 * (1 / inside + 1 / outside) + noiseFloor ** 2;
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
interface Side {
  readonly inside: number;
  readonly outside: number;
  readonly contrast: number;
}

/** Directions with pixels on both sides. */
function compareSides({ greys }: GreyImage, { pixels, zones }: Border): Side[] {
  const counts = new Float64Array(2 * sectors);
  const sums = new Float64Array(2 * sectors);
  for (let at = 0; at < pixels.length; at++) {
    counts[zones[at]]++;
    sums[zones[at]] += greys[pixels[at]];
  }
  return Array.from({ length: sectors }, (_, sector) => {
    const [outside, inside] = [counts[sector], counts[sector + sectors]];
    return { inside, outside, contrast: sums[sector + sectors] / inside - sums[sector] / outside };
  }).filter(({ inside, outside }) => inside > 0 && outside > 0);
}

/** The square of a contrast less what noise alone gives it on average. */
function squaredContrast({ inside, outside, contrast }: Side, noise: number): number {
  return contrast ** 2 - noise ** 2 * (1 / inside + 1 / outside);
}

/**
 * Standard deviation of the noise at a border, from a Laplacian that neither a slope nor a straight edge along rows or
 * columns passes (Immerkaer 1996).
 */
function estimateNoise({ width, height, greys }: GreyImage, { pixels }: Border): number {
  let total = 0;
  let counted = 0;
  for (const pixel of pixels) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
    const [above, below] = [pixel - width, pixel + width];
    const corners = greys[above - 1] + greys[above + 1] + greys[below - 1] + greys[below + 1];
    const beside = greys[above] + greys[below] + greys[pixel - 1] + greys[pixel + 1];
    total += Math.abs(corners - 2 * beside + 4 * greys[pixel]);
    counted++;
  }
  return counted === 0 ? 0 : (Math.sqrt(Math.PI / 2) * total) / (6 * counted);
}

function sum<Member>(members: readonly Member[], of: (member: Member) => number): number {
  return members.reduce((total, member) => total + of(member), 0);
}
