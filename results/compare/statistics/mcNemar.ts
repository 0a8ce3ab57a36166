import { type McNemarResult, mcNemarExact } from '../../../statistics/mcNemarExact.js';
import { measureOf } from '../../../suites/measures.js';
import type { MeasuredPairs, PairedStatistic } from './pairedStatistic.js';

/** A companion to the signed-rank test. */
export interface McNemar {
  /** First side: level. Null for measures that are not yes or no, and for means of repeats, which are neither 1 nor 0. */
  readonly mcNemar: McNemarResult | null;
}

/** The exact McNemar test of yes/no values. */
export const mcNemar: PairedStatistic<McNemar> = {
  compute: (pairs) => ({ mcNemar: measureOf(pairs.measure).scale.isYesOrNo ? testOf(pairs) : null }),
  columns: [{ format: 'p', csv: 'mcNemarP', cell: ({ mcNemar }) => mcNemar?.p ?? null }],
};

function testOf({ level, baseline }: MeasuredPairs): McNemarResult | null {
  const isYesOrNo = (value: number) => value === 0 || value === 1;
  if (!level.every(isYesOrNo) || !baseline.every(isYesOrNo)) return null;
  const discordant = (value: number) =>
    level.filter((one, pair) => one === value && baseline[pair] === 1 - value).length;
  return mcNemarExact(discordant(1), discordant(0));
}
