import { UsageError } from '../util/radvuqaError.js';
import { normalUpperQuantile } from './normalDistribution.js';

/** Trials of one kind, and those of them that were answered with "yes". */
export interface YesCounts {
  readonly yes: number;
  readonly n: number;
}

/**
 * How well two kinds of trials are told apart, whatever the leaning to either answer: d' = z(hit rate) - z(false alarm rate)
 * (Green and Swets 1966), in standard deviations; 0 is chance, and also who always gives the same answer. So that rates of 0
 * and 1 have a z, two trials are always added, half of them "yes" (log-linear correction; Hautus 1995 for as many trials of
 * either kind). They are shared out in proportion to the trials of each kind: else whoever always says "yes" would seem to tell
 * apart what there is more of.
 *
 * @param signals Trials where "yes" is right: hits are theirs.
 * @param noise Trials where "yes" is wrong: false alarms are theirs.
 * @returns null where there are no trials of one kind.
 * @throws UsageError when yes is not between 0 and n.
 * @example
 * dPrime({ yes: 8, n: 10 }, { yes: 3, n: 10 }); // 1.221
 * dPrime({ yes: 10, n: 10 }, { yes: 2, n: 2 }); // 0
 */
export function dPrime(signals: YesCounts, noise: YesCounts): number | null {
  for (const { yes, n } of [signals, noise]) {
    if (yes >= 0 && yes <= n) continue;
    throw new UsageError({ subject: 'dPrime', expected: 'yes between 0 and n', found: `${yes} of ${n}` });
  }
  if (signals.n === 0 || noise.n === 0) return null;
  const trials = signals.n + noise.n;
  return (
    normalUpperQuantile(correctedRate(noise, trials)) - normalUpperQuantile(correctedRate(signals, trials))
  );
}

/** (yes + q) / (n + 2 q), where q is the kind's part of all trials; written so that equal rates stay equal to the last digit. */
function correctedRate({ yes, n }: YesCounts, trials: number): number {
  return (yes / n + 1 / trials) / (1 + 2 / trials);
}
