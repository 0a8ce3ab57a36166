/** A share that is taken for the probability of something, and whether it was so. */
export interface Forecast {
  /** From 0 to 1. */
  readonly probability: number;
  readonly isSo: boolean;
}

/** How far forecasts are from what was so. */
export interface BrierScore {
  readonly n: number;
  /** Mean squared distance to 1 where it was so, and to 0 where it was not: 0 is perfect; always one half gives 0.25. */
  readonly score: number;
  /** That of whoever always says how common it is. */
  readonly ofBaseRate: number;
  /** 1 - score / ofBaseRate: 1 is perfect, 0 no better than how common it is; null where all are the same. */
  readonly skill: number | null;
}

/**
 * Brier's score (1950) of probabilities for one of two things, in its form of one term a forecast, and its skill.
 *
 * @returns Null without forecasts.
 * @example
 * const forecasts = [
 *   { probability: 0.9, isSo: true },
 *   { probability: 0.6, isSo: false },
 * ];
 * brierScore(forecasts); // { n: 2, score: 0.185, ofBaseRate: 0.25, skill: 0.26 }
 */
export function brierScore(forecasts: readonly Forecast[]): BrierScore | null {
  const n = forecasts.length;
  if (n === 0) return null;
  const score = forecasts.reduce((sum, one) => sum + squaredMiss(one), 0) / n;
  const rate = forecasts.filter(({ isSo }) => isSo).length / n;
  const ofBaseRate = rate * (1 - rate);
  return { n, score, ofBaseRate, skill: ofBaseRate === 0 ? null : 1 - score / ofBaseRate };
}

/**
 * The term of one forecast.
 *
 * @example
 * squaredMiss({ probability: 0.9, isSo: true }); // 0.01
 */
export function squaredMiss({ probability, isSo }: Forecast): number {
  return (probability - (isSo ? 1 : 0)) ** 2;
}
