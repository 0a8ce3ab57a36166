import { planeAxes } from '../../volume/paint/sliceCanvas.js';
import type { Slice } from '../../volume/volume.js';

/** A slice of an image, and the labels of the same slice. */
export interface LabelledSlice {
  readonly image: Slice<Float32Array>;
  readonly labels: Slice<Uint16Array>;
}

/** How far intensities of labelled voxels lie apart: variances, those of each label about its own mean and of all about theirs. */
export interface Spread {
  readonly voxels: number;
  /** Of them, those beyond the upper limit. */
  readonly above: number;
  readonly within: number;
  /** Variance of each label that has enough voxels, by its id. */
  readonly variances: ReadonlyMap<number, number>;
  readonly all: number;
}

interface Sums {
  count: number;
  above: number;
  sum: number;
  squares: number;
}

/** Voxels from which on a label's own variance counts. */
const fewestOfLabel = 50;
/** Longer slices are measured at every second voxel, or every third, ... */
const longest = 200;

/**
 * Measures how far intensities spread under labels, on all slices together.
 *
 * @param mirrored axes of RAS+ along which the image is turned round under the labels
 * @param limits beyond which intensities count as equal; null for none
 */
export function spreadOfLabels(
  slices: readonly LabelledSlice[],
  {
    mirrored,
    limits,
  }: { readonly mirrored: readonly number[]; readonly limits: readonly [number, number] | null },
): Spread {
  const [lowest, highest] = limits ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const sumsOf: Sums[] = [];
  for (const { image, labels } of slices) {
    const placeOf = mirroredPlace(image, mirrored);
    const step = Math.ceil(Math.max(image.width, image.height) / longest);
    for (let row = 0; row < image.height; row += step) {
      for (let column = 0; column < image.width; column += step) {
        const label = labels.values[column + image.width * row];
        if (label === 0) continue;
        sumsOf[label] ??= { count: 0, above: 0, sum: 0, squares: 0 };
        const value = image.values[placeOf(column, row)];
        addValue(sumsOf[label], Math.min(highest, Math.max(lowest, value)));
        if (value > highest) sumsOf[label].above++;
      }
    }
  }
  return spreadOf(sumsOf);
}

function mirroredPlace({ plane, width, height }: Slice<Float32Array>, mirrored: readonly number[]) {
  const [first, second] = planeAxes[plane].along.map((axis) => mirrored.includes(axis));
  return (column: number, row: number) =>
    (first ? width - 1 - column : column) + width * (second ? height - 1 - row : row);
}

function addValue(sums: Sums, value: number): void {
  sums.count++;
  sums.sum += value;
  sums.squares += value * value;
}

function spreadOf(sumsOf: readonly Sums[]): Spread {
  const parts = Object.values(sumsOf);
  const large = Object.entries(sumsOf).filter(([, { count }]) => count >= fewestOfLabel);
  const variances = new Map(large.map(([label, sums]) => [Number(label), deviation(sums) / sums.count]));
  const total = parts.reduce(
    (all, { count, above, sum, squares }) => ({
      count: all.count + count,
      above: all.above + above,
      sum: all.sum + sum,
      squares: all.squares + squares,
    }),
    { count: 0, above: 0, sum: 0, squares: 0 },
  );
  const within = parts.reduce((sum, part) => sum + deviation(part), 0);
  const { count, above } = total;
  return { voxels: count, above, within: within / count, variances, all: deviation(total) / count };
}

/** Summed squares of the distances from the mean. */
function deviation({ count, sum, squares }: Sums): number {
  return Math.max(0, squares - (sum * sum) / count);
}
