import type { Phantom } from '../../../data/phantom/phantom.js';

/** What a test asks about one class: millilitres, middle in millimetres (RAS+), mean intensity. */
export interface LabelMeasure {
  readonly volume: number;
  readonly right: number;
  readonly front: number;
  readonly height: number;
  readonly mean: number;
}

/** Measures every class that a phantom has, by name. */
export function measureLabels({ labels, intensities, grid, classNames }: Phantom): Map<string, LabelMeasure> {
  const sums = classNames.map(() => ({ count: 0, i: 0, j: 0, k: 0, intensity: 0 }));
  const [width, height] = grid.shape;
  labels.forEach((label, index) => {
    if (label === 0) return;
    const sum = sums[label - 1];
    sum.count++;
    sum.i += index % width;
    sum.j += Math.floor(index / width) % height;
    sum.k += Math.floor(index / (width * height));
    sum.intensity += intensities[index];
  });
  const [x, y, z] = grid.spacing;
  const place = (axis: number, mean: number) => grid.affine[4 * axis + 3] + grid.spacing[axis] * mean;
  return new Map(
    sums.flatMap((sum, index) => {
      if (sum.count === 0) return [];
      const measure: LabelMeasure = {
        volume: (sum.count * x * y * z) / 1000,
        right: place(0, sum.i / sum.count),
        front: place(1, sum.j / sum.count),
        height: place(2, sum.k / sum.count),
        mean: sum.intensity / sum.count,
      };
      return [[classNames[index], measure] as const];
    }),
  );
}
