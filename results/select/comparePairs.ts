import type { MeasureName } from '../../suites/measures.js';
import { measuredPairs } from '../compare/measuredPairs.js';
import { itemSignedRank } from '../compare/statistics/itemSignedRank.js';
import { subjectSignedRank } from '../compare/statistics/subjectSignedRank.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { SuiteColumns } from '../join/suiteColumns.js';

/** Of intervals, which are not looked at. */
const confidence = 0.95;

/** Positions of items that differ in one condition alone: partners have the same place. */
export interface SelectedPairs {
  readonly levelItems: readonly number[];
  readonly baselineItems: readonly number[];
}

/** The pairs whose baseline is among the items meant; none where the level has none. */
export function selectPairs(
  pairs: SelectedPairs | undefined,
  isMeant: (index: number) => boolean,
): SelectedPairs {
  const { levelItems, baselineItems } = pairs ?? { levelItems: [], baselineItems: [] };
  const places = [...baselineItems.keys()].filter((place) => isMeant(baselineItems[place]));
  return {
    levelItems: places.map((place) => levelItems[place]),
    baselineItems: places.map((place) => baselineItems[place]),
  };
}

/** A difference of means over pairs, and two tests of it: the paper's, and one by subject. */
export interface PairedDifference {
  readonly pairs: number;
  /** Pairs with a value on both sides: the others are in no mean. */
  readonly n: number;
  /** level - baseline; null where no pair has values. */
  readonly difference: number | null;
  /** Of Wilcoxon's signed-rank test of the subjects' means, not adjusted; null with too few subjects. */
  readonly p: number | null;
  /** The same over pairs, as in the paper; null where no pair has values. */
  readonly itemP: number | null;
}

/** Compares the two sides of pairs in one measure, as one judge saw a run. */
export function comparePairs(
  { levelItems, baselineItems }: SelectedPairs,
  { suite, verdicts }: { readonly suite: SuiteColumns; readonly verdicts: Verdicts },
  measure: MeasureName,
): PairedDifference {
  const values = measuredPairs(
    {
      level: { items: levelItems, verdicts },
      baseline: { items: baselineItems, verdicts },
      pairs: [...levelItems.keys()],
      subjects: suite.columns.subject.codes,
    },
    measure,
  );
  const { level, baseline } = values;
  const n = level.length;
  const sum = level.reduce((total, value, pair) => total + value - baseline[pair], 0);
  const { p } = subjectSignedRank.compute(values, { confidence });
  const { itemP } = itemSignedRank.compute(values, { confidence });
  return { pairs: levelItems.length, n, difference: n === 0 ? null : sum / n, p, itemP };
}
