import type { Grid } from '../../../data/volume/volume.js';
import { otsuThreshold } from '../../images/mr/otsuThreshold.js';

/** How a volume of MR is shown, whose intensities have no unit: raw, or standardised with values below 0. */
export interface BrainWindow {
  readonly lower: number;
  readonly upper: number;
  /** The one value of what was masked away, which may lie anywhere; null where nothing was. */
  readonly masked: number | null;
}

/** Share of the voxels on the volume's faces from which on their one value is taken for what was masked away. */
const maskedShare = 0.5;

/** Share of the way from the darkest value to Otsu's threshold below which there is air and noise. */
const airShare = 0.25;

/**
 * The window between two percentiles of the brain's intensities in the whole volume, so that all slices of a case are shown alike.
 * The brain is what was not masked away; where nothing was masked, all that is brighter than air.
 *
 * @param values RAS+, i fastest
 * @param percentiles linear between neighbours, as numpy's
 */
export function brainWindow(
  values: Float32Array,
  { shape }: Pick<Grid, 'shape'>,
  percentiles: readonly [number, number],
): BrainWindow {
  const masked = maskedValue(faceValues(values, shape));
  const inside = unequal(values, masked).sort();
  const seen = masked === null ? aboveAir(inside) : inside;
  const [lower, upper] = percentiles.map((percent) => percentile(seen, percent));
  return { lower, upper, masked };
}

/** Values on the six faces of the volume. */
function faceValues(values: Float32Array, [nx, ny, nz]: Grid['shape']): Float32Array {
  const layer = nx * ny;
  const faces: Float32Array[] = [values.subarray(0, layer), values.subarray(layer * (nz - 1))];
  for (let from = 0; from < values.length; from += layer) {
    faces.push(values.subarray(from, from + nx), values.subarray(from + layer - nx, from + layer));
    const ends = (_none: unknown, row: number) => [values[from + row * nx], values[from + row * nx + nx - 1]];
    faces.push(Float32Array.from(Array.from({ length: ny }, ends).flat()));
  }
  return Float32Array.from(faces.flatMap((face) => [...face]));
}

/** All values but one. A filter takes three times as long, which counts over millions of voxels. */
function unequal(values: Float32Array, masked: number | null): Float32Array {
  const kept = new Float32Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    if (values[at] !== masked) kept[count++] = values[at];
  }
  return kept.subarray(0, count);
}

function maskedValue(faces: Float32Array): number | null {
  const sorted = faces.sort();
  const middle = sorted[sorted.length >> 1];
  const count = sorted.filter((value) => value === middle).length;
  return count > maskedShare * sorted.length ? middle : null;
}

/** @param sorted in increasing order */
function aboveAir(sorted: Float32Array): Float32Array {
  const least = sorted[0];
  const threshold = least + airShare * (otsuThreshold(sorted) - least);
  return sorted.subarray(sorted.findIndex((value) => value > threshold));
}

function percentile(sorted: Float32Array, percent: number): number {
  if (sorted.length === 0) return 0;
  const place = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}
