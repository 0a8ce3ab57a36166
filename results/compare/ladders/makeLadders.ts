import { bootstrapRanks } from '../../../statistics/bootstrapRanks.js';
import type { ClusterTotals } from '../../../statistics/clusterBootstrapInterval.js';
import { clusterSignedRank } from '../../../statistics/clusterSignedRank.js';
import { friedman } from '../../../statistics/friedman.js';
import { isHigherBetter, type MeasureName } from '../../../suites/measures.js';
import type { Aspect } from '../../../suites/schema/schema.js';
import { createRandom } from '../../../util/random.js';
import type { SuiteColumns } from '../../join/suiteColumns.js';
import { type AdjustmentName, adjustments } from '../adjustment.js';
import { type Bucket, bucketPairs } from '../bucketPairs.js';
import type { ContenderSet } from '../contenders.js';
import type { ContenderPair, Ladder, Rung } from './ladder.js';
import { type MeasuredContenders, measureContenders, subjectMeans } from './measureContenders.js';

/** How to rank. */
export interface LadderOptions {
  readonly confidence: number;
  readonly adjustment: AdjustmentName;
  /** Of the bootstrap. */
  readonly seed: number;
  /** Whether a ladder is asked for. */
  readonly isAsked: (aspect: Aspect | 'all', measure: MeasureName) => boolean;
}

/** The ladders of a set: each form, aspect and measure, the one over all aspects last. */
export function makeLadders(set: ContenderSet, suite: SuiteColumns, options: LadderOptions): Ladder[] {
  const buckets = bucketPairs(set.items, suite);
  return buckets
    .filter(({ aspect, measure }) => options.isAsked(aspect, measure))
    .map((bucket) => {
      const parts = bucket.aspect === 'all' ? partsOf(bucket, buckets) : [bucket];
      const measured = parts.map((part) => ({ ...part, ...measureContenders(set, suite, part) }));
      return makeLadder(set, bucket, { measured, options });
    });
}

/** The buckets of single aspects that one over all aspects is made of. */
function partsOf({ form, measure }: Bucket, buckets: readonly Bucket[]): Bucket[] {
  return buckets.filter((one) => one.form === form && one.measure === measure && one.aspect !== 'all');
}

/** A bucket with the values of contenders. */
type MeasuredPart = Pick<Bucket, 'aspect'> & MeasuredContenders;

function makeLadder(
  { run, contenders }: ContenderSet,
  { form, aspect, measure }: Bucket,
  { measured, options }: { readonly measured: readonly MeasuredPart[]; readonly options: LadderOptions },
): Ladder {
  const { confidence, seed } = options;
  const random = createRandom('ladder', seed, form, aspect, measure);
  const whole = measured.filter(({ items }) => items > 0);
  const ranks = bootstrapRanks(
    (whole.length > 0 ? whole : measured).map(({ totals }) => totals),
    random,
    { isHigherBetter: isHigherBetter(measure), confidence },
  );
  const means = subjectMeans(measured);
  const order = [...ranks.keys()].sort((a, b) => (ranks[a].rank ?? Infinity) - (ranks[b].rank ?? Infinity));
  const rungs = order.map((place): Rung => ({ name: contenders[place].name, ...ranks[place] }));
  const sumOf = (count: (one: MeasuredContenders) => number) =>
    measured.reduce((sum, one) => sum + count(one), 0);
  return {
    ...{ run, form, measure, aspect, rungs },
    parts: whole.flatMap((part) => (part.aspect === 'all' ? [] : [part.aspect])),
    items: sumOf(({ items }) => items),
    leftOut: sumOf(({ leftOut }) => leftOut),
    subjects: means[0].length,
    friedman: friedman(means),
    pairs: postHoc(
      order.map((place) => ({ name: contenders[place].name, means: means[place] })),
      options,
    ),
  };
}

/** Each contender against each that stands below it. */
function postHoc(
  ordered: readonly { readonly name: string; readonly means: readonly number[] }[],
  { adjustment }: LadderOptions,
): ContenderPair[] {
  const pairs = ordered.flatMap((better, place) =>
    ordered.slice(place + 1).map((worse) => {
      const test = clusterSignedRank(differencesOf(better.means, worse.means));
      const p = test.kind === 'too few clusters' ? null : test.p;
      return { better: better.name, worse: worse.name, test, p };
    }),
  );
  const tested = pairs.filter(({ p }) => p !== null);
  const adjusted = adjustments[adjustment].adjust(tested.map(({ p }) => p ?? 1));
  return pairs.map((pair) => ({ ...pair, adjustedP: adjusted[tested.indexOf(pair)] ?? null }));
}

function differencesOf(one: readonly number[], other: readonly number[]): ClusterTotals {
  return { sums: one.map((mean, subject) => mean - other[subject]), counts: one.map(() => 1) };
}
