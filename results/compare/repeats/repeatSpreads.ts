import { clusterShareInterval } from '../../../statistics/clusterShareInterval.js';
import { nestedVariance } from '../../../statistics/nestedVariance.js';
import { totalsByCluster } from '../../../statistics/totalsByCluster.js';
import type { SuiteColumns } from '../../join/suiteColumns.js';
import { type Bucket, bucketPairs } from '../bucketPairs.js';
import type { ContenderSet } from '../contenders.js';
import type { LadderOptions } from '../ladders/makeLadders.js';
import type { RepeatSpread } from './repeatSpread.js';

/** The spreads of a run's repeats: each form, aspect and measure. */
export function repeatSpreads(
  set: ContenderSet,
  suite: SuiteColumns,
  { confidence, isAsked }: Pick<LadderOptions, 'confidence' | 'isAsked'>,
): RepeatSpread[] {
  return bucketPairs(set.items, suite)
    .filter(({ aspect, measure }) => isAsked(aspect, measure))
    .map((bucket) => spreadOf(set, suite, { bucket, confidence }));
}

function spreadOf(
  set: ContenderSet,
  { columns }: SuiteColumns,
  { bucket, confidence }: { readonly bucket: Bucket; readonly confidence: number },
): RepeatSpread {
  const { form, aspect, measure } = bucket;
  const asked = bucket.pairs
    .map((place) => ({
      subject: columns.subject.codes[set.items[place]],
      values: valuesAt(set, place, bucket),
    }))
    .filter(({ values }) => values.length > 1);
  const subjects = asked.map(({ subject }) => subject);
  const isChanged = asked.map(({ values }) => (values.every((value) => value === values[0]) ? 0 : 1));
  const changed = isChanged.length === 0 ? null : isChanged.filter(Boolean).length / isChanged.length;
  return {
    ...{ run: set.run, form, aspect, measure, changed },
    items: asked.length,
    subjects: new Set(subjects).size,
    changedInterval: clusterShareInterval(totalsByCluster(isChanged, subjects), confidence),
    variance: nestedVariance(asked.map(({ subject, values }) => ({ cluster: subject, values }))),
  };
}

/** What the item was told each time that it has a value. */
function valuesAt({ contenders, items }: ContenderSet, place: number, { measure }: Bucket): number[] {
  const values = contenders.map(
    ({ verdicts }) => verdicts.measures[measure]?.values[items[place]] ?? Number.NaN,
  );
  return values.filter((value) => !Number.isNaN(value));
}
