import { normalTail } from '../../statistics/normalDistribution.js';

/** How many items each patient has. */
export const itemNumbers = {
  '5': (patients: number) => Array<number>(patients).fill(5),
  '30': (patients: number) => Array<number>(patients).fill(30),
  /** The same ten numbers again and again. */
  '1 to 60': (patients: number) =>
    Array.from({ length: patients }, (_none, patient) => [1, 2, 3, 5, 8, 12, 20, 30, 45, 60][patient % 10]),
} as const;
export type ItemNumbers = keyof typeof itemNumbers;

/** What values items have, made of a normal deviate with a variance of so much in all. */
export interface Outcome {
  readonly name: string;
  readonly isShare: boolean;
  valueOf(latent: number, variance: number): number;
  /** The mean of values whose deviates have this mean beside 0. */
  meanOf(shift: number, variance: number): number;
}

/** Deviates of scores are rounded about this. */
const middle = 3.6;
const scores: Outcome = {
  name: 'scores 1-5',
  isShare: false,
  valueOf: (latent) => Math.min(5, Math.max(1, Math.round(middle + latent))),
  meanOf: (shift, variance) =>
    [1.5, 2.5, 3.5, 4.5].reduce(
      (sum, step) => sum + normalTail((step - middle - shift) / Math.sqrt(variance)),
      1,
    ),
};

/** Yes above a limit that the share of yes is known for, whatever the variance. */
function shareOf(share: number, limit: number): Outcome {
  return {
    name: `share ${share}`,
    isShare: true,
    valueOf: (latent, variance) => (latent > limit * Math.sqrt(variance) ? 1 : 0),
    meanOf: (shift, variance) => normalTail(limit - shift / Math.sqrt(variance)),
  };
}

export const outcomes: readonly Outcome[] = [scores, shareOf(0.05, 1.6448536269514722), shareOf(0.5, 0)];

/** A simulated suite, without its outcome. */
export interface Scenario {
  readonly patients: number;
  readonly items: ItemNumbers;
  /** Standard deviation of the patients' own effects: of a difference, and of a mean; in points, an item's own deviation being 1. */
  readonly deviation: number;
}

export const scenarios: readonly Scenario[] = [10, 20, 60, 200].flatMap((patients) =>
  (['5', '30', '1 to 60'] as const).flatMap((items) =>
    [0, 0.3, 0.6].map((deviation) => ({ patients, items, deviation })),
  ),
);
