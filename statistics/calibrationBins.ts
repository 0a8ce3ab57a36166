import type { Forecast } from './brierScore.js';
import { type Proportion, proportion } from './proportion.js';

/** Forecasts of about the same probability. */
export interface CalibrationBin {
  /** Probabilities from here up to below `to`; the last bin holds 1, too. */
  readonly from: number;
  readonly to: number;
  /** Mean probability; null of none. */
  readonly mean: number | null;
  /** How many of them were so. */
  readonly observed: Proportion;
}

/** Forecasts by their probability, and how far these are from what was so. */
export interface ShareCalibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean over forecasts of the distance of their bin's mean to the share that was so; null without forecasts. */
  readonly error: number | null;
}

/**
 * Sorts forecasts into bins of equal width: where probabilities mean what they say, as many of a bin are so as its mean says. `error` is
 * the expected calibration error (Naeini et al. 2015), which hangs on how many bins there are.
 *
 * @param count Of bins.
 * @example
 * const { bins, error } = calibrationBins([{ probability: 0.3, isSo: true }, { probability: 1, isSo: true }], 2);
 * bins[0]; // { from: 0, to: 0.5, mean: 0.3, observed: { hits: 1, n: 1, value: 1 } }
 * error; // 0.35
 */
export function calibrationBins(forecasts: readonly Forecast[], count: number): ShareCalibration {
  const placeOf = (probability: number) => Math.min(count - 1, Math.floor(probability * count));
  const bins = Array.from({ length: count }, (_none, place): CalibrationBin => {
    const own = forecasts.filter(({ probability }) => placeOf(probability) === place);
    const sum = own.reduce((total, { probability }) => total + probability, 0);
    const observed = proportion(own.filter(({ isSo }) => isSo).length, own.length);
    return { from: place / count, to: (place + 1) / count, mean: ratio(sum, own.length), observed };
  });
  const off = bins.reduce(
    (sum, { mean, observed: { n, value } }) => sum + n * Math.abs((mean ?? 0) - (value ?? 0)),
    0,
  );
  return { bins, error: ratio(off, forecasts.length) };
}

function ratio(sum: number, n: number): number | null {
  return n === 0 ? null : sum / n;
}
