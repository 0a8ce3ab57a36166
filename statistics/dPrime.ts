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
 * and 1 have a z, both are taken as (yes + 1/2) / (n + 1), whatever they are (log-linear correction; Hautus 1995).
 *
 * @param signals Trials where "yes" is right: hits are theirs.
 * @param noise Trials where "yes" is wrong: false alarms are theirs.
 * @returns null where there are no trials of one kind.
 * @throws UsageError when yes is not between 0 and n.
 * @example
 * dPrime({ yes: 8, n: 10 }, { yes: 3, n: 10 }); // 1.221
 * dPrime({ yes: 10, n: 10 }, { yes: 10, n: 10 }); // 0
 */
export function dPrime(signals: YesCounts, noise: YesCounts): number | null {
  for (const { yes, n } of [signals, noise]) {
    if (yes >= 0 && yes <= n) continue;
    throw new UsageError({ subject: 'dPrime', expected: 'yes between 0 and n', found: `${yes} of ${n}` });
  }
  if (signals.n === 0 || noise.n === 0) return null;
  return normalUpperQuantile(correctedRate(noise)) - normalUpperQuantile(correctedRate(signals));
}

function correctedRate({ yes, n }: YesCounts): number {
  return (yes + 0.5) / (n + 1);
}
