import { UsageError } from '../util/radvuqaError.js';
import { areaOf, type Mask, requireSameGrid } from './mask.js';
import { percentileOf } from './percentileOf.js';
import { squaredDistances } from './squaredDistances.js';
import { cornerSurface, pixelSurface, type Surface } from './surfaces.js';

/**
 * What the 95th percentile is of. `pooled`: of the distances from both surfaces together, as medpy and panoptica have it; `directed`:
 * the larger of the percentiles of either direction, as MONAI; `weighted`: the same over the corners of pixels, each weighing by
 * the contour's length there, as surface-distance.
 */
export const hausdorffConventions = ['pooled', 'directed', 'weighted'] as const;
export type HausdorffConvention = (typeof hausdorffConventions)[number];

export interface HausdorffOptions {
  /** Between columns and between rows, in mm; 1 and 1, which gives pixels, when not given. */
  readonly spacing?: readonly [number, number];
  /** `pooled` when not given. */
  readonly convention?: HausdorffConvention;
}

/** A distance between surfaces, or why there is none. */
export type HausdorffResult =
  /** In mm. */
  | { readonly kind: 'measured'; readonly distance: number }
  | { readonly kind: 'both empty' }
  | { readonly kind: 'first empty' }
  | { readonly kind: 'second empty' };

/**
 * The 95th percentile of the distances between the surfaces of two masks (HD95): how far most of one's contour is from the other's,
 * whatever the farthest twentieth does. A pixel is on the surface when one of its four neighbours is outside, or outside of the image.
 * Percentiles are linear between two values; weighted ones are the least distance that 95 % of the contour's length reach.
 * An empty mask has no surface and no distance; libraries raise an error, or say NaN, infinity or 0.
 *
 * @throws UsageError when the masks are not on one grid, or the spacing is not positive.
 * @example
 * const first = { width: 4, height: 1, values: Uint8Array.of(1, 1, 0, 0) };
 * const second = { width: 4, height: 1, values: Uint8Array.of(1, 1, 1, 1) };
 * hausdorff95(first, second, { spacing: [2, 2] }); // { kind: 'measured', distance: 3.5 }
 * hausdorff95(first, second, { spacing: [2, 2], convention: 'directed' }); // { kind: 'measured', distance: 3.7 }
 */
export function hausdorff95(
  first: Mask,
  second: Mask,
  { spacing = [1, 1], convention = 'pooled' }: HausdorffOptions = {},
): HausdorffResult {
  requireSameGrid(first, second);
  requireSpacing(spacing);
  const [isFirstEmpty, isSecondEmpty] = [areaOf(first) === 0, areaOf(second) === 0];
  if (isFirstEmpty) return { kind: isSecondEmpty ? 'both empty' : 'first empty' };
  if (isSecondEmpty) return { kind: 'second empty' };
  const box = jointBox(first, second);
  const [one, other] = [first, second]
    .map((mask) => crop(mask, box))
    .map((mask) => (convention === 'weighted' ? cornerSurface(mask, spacing) : pixelSurface(mask)));
  const [there, back] = [distancesOf(one, other, spacing), distancesOf(other, one, spacing)];
  return { kind: 'measured', distance: join[convention](there, back) };
}

function requireSpacing(spacing: readonly [number, number]): void {
  if (spacing.every((mm) => mm > 0 && Number.isFinite(mm))) return;
  throw new UsageError({ subject: 'spacing', expected: 'mm above 0', found: spacing.join(' x ') });
}

/** Distances from the places of a surface, in order of place, and what each weighs. */
interface SurfaceDistances {
  readonly distances: Float64Array;
  readonly weights: Float64Array | undefined;
}

/** One distance of both directions. */
const join: Readonly<
  Record<HausdorffConvention, (there: SurfaceDistances, back: SurfaceDistances) => number>
> = {
  pooled: (there, back) => percentileOf([...there.distances, ...back.distances], 0.95),
  directed: (there, back) =>
    Math.max(percentileOf(there.distances, 0.95), percentileOf(back.distances, 0.95)),
  weighted: (there, back) => Math.max(weightedPercentile(there), weightedPercentile(back)),
};

/** The least distance that 95 % of the weight reach. */
function weightedPercentile({
  distances,
  weights = new Float64Array(distances.length).fill(1),
}: SurfaceDistances) {
  const order = Array.from(distances.keys()).sort((a, b) => distances[a] - distances[b]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  const found = order.find((place) => {
    reached += weights[place];
    return reached / total >= 0.95;
  });
  return distances[found ?? order[order.length - 1]];
}

function distancesOf(from: Surface, to: Surface, spacing: readonly [number, number]): SurfaceDistances {
  const squared = squaredDistances(to, spacing);
  const places: number[] = [];
  for (let place = 0; place < from.values.length; place++) if (from.values[place] === 1) places.push(place);
  return {
    distances: Float64Array.from(places, (place) => Math.sqrt(squared[place])),
    weights: from.weights && Float64Array.from(places, (place) => from.weights?.[place] ?? 0),
  };
}

/** First and last column and row, inclusive. */
type Box = readonly [column0: number, row0: number, column1: number, row1: number];

/** The least box that holds two masks, one of which is not empty: beyond it nothing can be nearest. */
function jointBox({ width, height, values }: Mask, { values: others }: Mask): Box {
  let [column0, row0, column1, row1] = [width, height, 0, 0];
  for (let row = 0, pixel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, pixel++) {
      if (values[pixel] === 0 && others[pixel] === 0) continue;
      if (column < column0) column0 = column;
      if (column > column1) column1 = column;
      if (row < row0) row0 = row;
      row1 = row;
    }
  }
  return [column0, row0, column1, row1];
}

function crop({ width, values }: Mask, [column0, row0, column1, row1]: Box): Mask {
  const size = { width: column1 - column0 + 1, height: row1 - row0 + 1 };
  const cropped = new Uint8Array(size.width * size.height);
  for (let row = 0; row < size.height; row++) {
    const begin = (row0 + row) * width + column0;
    cropped.set(values.subarray(begin, begin + size.width), row * size.width);
  }
  return { ...size, values: cropped };
}
