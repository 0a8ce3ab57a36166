import type { Mask } from '../../statistics/mask.js';

const greys = 256;
const binCount = 10;

/** Of each grey of pictures of probabilities, from 0 for 0 to 255 for 1: pixels, and those of the target. */
export interface GreyCounts {
  readonly pixels: Float64Array;
  readonly ofTarget: Float64Array;
}

/** How well probabilities say how often a pixel is of the target. */
export interface GreyCalibration {
  readonly pixels: number;
  /** Expected calibration error over ten bins of equal width (Naeini et al. 2015). */
  readonly error: number;
  /** Brier's score: the mean squared distance to 1 inside of the target and to 0 outside. */
  readonly brier: number;
  /** Bins from 0 on: mean probability and share of the target, null of no pixels. */
  readonly bins: readonly {
    readonly n: number;
    readonly mean: number | null;
    readonly observed: number | null;
  }[];
}

/** Counts to which pictures are added. */
export function noForecasts(): GreyCounts {
  return { pixels: new Float64Array(greys), ofTarget: new Float64Array(greys) };
}

/** Adds the pixels of a picture of probabilities on the grid of the true mask. */
export function addForecasts(
  { pixels, ofTarget }: GreyCounts,
  probabilities: Uint8Array,
  { values }: Mask,
): void {
  for (let pixel = 0; pixel < values.length; pixel++) {
    pixels[probabilities[pixel]]++;
    ofTarget[probabilities[pixel]] += values[pixel];
  }
}

/** Adds counts to others. */
export function addCounts(to: GreyCounts, { pixels, ofTarget }: GreyCounts): void {
  for (let grey = 0; grey < greys; grey++) {
    to.pixels[grey] += pixels[grey];
    to.ofTarget[grey] += ofTarget[grey];
  }
}

/**
 * How well probabilities are calibrated, pixel by pixel.
 *
 * @returns null without any.
 */
export function calibrateGreys({ pixels, ofTarget }: GreyCounts): GreyCalibration | null {
  const n = pixels.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const bins = Array.from({ length: binCount }, () => ({ n: 0, sum: 0, hits: 0 }));
  let squares = 0;
  for (let grey = 0; grey < greys; grey++) {
    const probability = grey / (greys - 1);
    const [count, hits] = [pixels[grey], ofTarget[grey]];
    const bin = bins[Math.min(binCount - 1, Math.floor(probability * binCount))];
    bin.n += count;
    bin.sum += count * probability;
    bin.hits += hits;
    squares += hits * (1 - probability) ** 2 + (count - hits) * probability ** 2;
  }
  return {
    pixels: n,
    error: bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.hits), 0) / n,
    brier: squares / n,
    bins: bins.map((bin) => ({
      n: bin.n,
      mean: bin.n === 0 ? null : bin.sum / bin.n,
      observed: bin.n === 0 ? null : bin.hits / bin.n,
    })),
  };
}
