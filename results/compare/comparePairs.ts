import { clusterBootstrapInterval } from '../../statistics/clusterBootstrapInterval.js';
import { mcNemarExact } from '../../statistics/mcNemarExact.js';
import { wilcoxonSignedRank } from '../../statistics/wilcoxonSignedRank.js';
import { type MeasureName, measures } from '../../suites/measures.js';
import { createRandom } from '../../util/random.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { ComparisonRow } from './comparison.js';

/** Items of one side of all pairs, in the order of pairs, with the verdicts on them. */
export interface PairedSide {
  readonly items: readonly number[];
  readonly verdicts: Verdicts;
}

/** Pairs to compare by one measure. */
export interface PairedSides {
  readonly level: PairedSide;
  readonly baseline: PairedSide;
  readonly measure: MeasureName;
  /** Subject of each pair, as a number. */
  readonly subjects: readonly number[];
}

export interface PairStatisticsOptions {
  readonly confidence: number;
  /** What seeds the bootstrap. */
  readonly seed: readonly (string | number)[];
}

/** What follows from the pairs alone. */
export type PairStatistics = Omit<
  ComparisonRow,
  'run' | 'level' | 'baseline' | 'aspect' | 'form' | 'measure' | 'adjustedP'
>;

/** Coverage, means, difference with interval and tests of level - baseline, over the pairs with a value on both sides. */
export function comparePairs(
  sides: PairedSides,
  { confidence, seed }: PairStatisticsOptions,
): PairStatistics {
  const pairs = sides.subjects.length;
  const { level, baseline, subjects, scored } = comparedValues(sides);
  const compared = level.length;
  const clusters = totalsBySubject(level, baseline, subjects);
  const test = wilcoxonSignedRank(level, baseline, { confidence });
  const levelMean = compared === 0 ? null : sumOf(level) / compared;
  const baselineMean = compared === 0 ? null : sumOf(baseline) / compared;
  return {
    pairs,
    scored,
    compared,
    coverage: scored / pairs,
    subjects: clusters.counts.length,
    levelMean,
    baselineMean,
    difference: levelMean === null || baselineMean === null ? null : levelMean - baselineMean,
    interval: clusterBootstrapInterval(clusters, createRandom(...seed), { confidence }),
    test,
    mcNemar: measures[sides.measure].unit === 'share' ? mcNemarOf(level, baseline) : null,
    p: test.kind === 'no pairs' ? null : test.p,
  };
}

function comparedValues({ level, baseline, measure, subjects }: PairedSides) {
  const result = { level: [] as number[], baseline: [] as number[], subjects: [] as number[], scored: 0 };
  for (const [pair, subject] of subjects.entries()) {
    const one = valueAt(level, pair, measure);
    const other = valueAt(baseline, pair, measure);
    if (one.scored && other.scored) result.scored++;
    if (Number.isNaN(one.value) || Number.isNaN(other.value)) continue;
    result.level.push(one.value);
    result.baseline.push(other.value);
    result.subjects.push(subject);
  }
  return result;
}

function valueAt({ items, verdicts }: PairedSide, pair: number, measure: MeasureName) {
  const column = verdicts.measures[measure];
  if (column === undefined) return { value: Number.NaN, scored: false };
  return { value: column.values[items[pair]], scored: column.told[items[pair]] > 0 };
}

/** Sum and number of differences for each subject that has any, in order of first pair. */
function totalsBySubject(level: readonly number[], baseline: readonly number[], subjects: readonly number[]) {
  const clusterOf = new Map<number, number>();
  const sums: number[] = [];
  const counts: number[] = [];
  for (const [pair, subject] of subjects.entries()) {
    let cluster = clusterOf.get(subject);
    if (cluster === undefined) {
      cluster = sums.push(0) - 1;
      counts.push(0);
      clusterOf.set(subject, cluster);
    }
    sums[cluster] += level[pair] - baseline[pair];
    counts[cluster]++;
  }
  return { sums, counts };
}

/** Not for means of repeats, which are neither 1 nor 0. */
function mcNemarOf(level: readonly number[], baseline: readonly number[]) {
  if ([...level, ...baseline].some((value) => value !== 0 && value !== 1)) return null;
  const discordant = (value: number) =>
    level.filter((one, pair) => one === value && baseline[pair] === 1 - value).length;
  return mcNemarExact(discordant(1), discordant(0));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
