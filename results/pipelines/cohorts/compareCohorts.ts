import { cliffsDelta } from '../../../statistics/cliffsDelta.js';
import { cliffsDeltaInterval } from '../../../statistics/cliffsDeltaInterval.js';
import { holmAdjust } from '../../../statistics/holmAdjust.js';
import type { Interval } from '../../../statistics/interval.js';
import { mannWhitney } from '../../../statistics/mannWhitney.js';
import { type NestedVariance, nestedVariance } from '../../../statistics/nestedVariance.js';
import { type Stratum, stratifiedMannWhitney } from '../../../statistics/stratifiedMannWhitney.js';
import { UsageError } from '../../../util/radvuqaError.js';
import type { JudgedPipeline } from '../judgedPipelines.js';
import type { Cohorts } from './readCohorts.js';

/** What failed pipelines count as: a Dice of 0, or nothing. */
export const failureReadings = ['as 0', 'left out'] as const;
export type FailureReading = (typeof failureReadings)[number];

/** A pipeline as groups are compared on it; one without a Dice is in neither reading. */
export interface ComparedPipeline extends Pick<JudgedPipeline, 'end' | 'dice'> {
  /** Name of the run's folder. */
  readonly run: string;
  readonly set: string;
  readonly prompt: string;
}

export interface CohortOptions {
  /** Level by factor that is expected to be better, such as { year: '2025' }: the test of that factor is one-sided. */
  readonly greater?: Readonly<Record<string, string>>;
}

/** One group of runs: a mean a run, over its repeats. */
export interface CohortMeans {
  readonly level: string;
  /** In the order of `means`. */
  readonly runs: readonly string[];
  readonly means: readonly number[];
}

/** Two groups of runs on one data set. */
export interface CohortRow {
  readonly factor: string;
  readonly set: string;
  readonly prompt: string;
  readonly failures: FailureReading;
  /**
   * `all runs`; those of one level of another factor, such as "year 2025"; or within the levels of another factor, such as "within year".
   */
  readonly stratum: string;
  /** Of it values are expected to be greater where the test is one-sided. */
  readonly first: CohortMeans;
  readonly second: CohortMeans;
  readonly oneSided: boolean;
  /** Null without values of either group. */
  readonly u: number | null;
  readonly pairs: number;
  readonly p: number | null;
  /** By Holm, over the data sets that are compared the same way. */
  readonly adjusted: number | null;
  /** Of the groups as they are; not of tests within strata. */
  readonly delta: number | null;
  readonly interval: Interval | null;
  /** Of a Dice: repeats in models in groups. */
  readonly variance: NestedVariance | null;
}

/**
 * Compares groups of runs on each data set: one mean a run, so that models are what is independent, and neither repeats, images nor epochs.
 * Factors that go together, such as year and reasoning, are compared within each other's levels, too.
 *
 * @throws UsageError when a run is in no group, or a factor has not two levels.
 */
export function compareCohorts(
  pipelines: readonly ComparedPipeline[],
  cohorts: Cohorts,
  { greater = {} }: CohortOptions = {},
): CohortRow[] {
  requireLevels(pipelines, cohorts, greater);
  const rows = failureReadings.flatMap((failures) =>
    promptsOf(pipelines).flatMap((prompt) =>
      cohorts.factors.flatMap((factor) => {
        const own = pipelines.filter((one) => one.prompt === prompt);
        return rowsOfFactor(own, cohorts, { factor, prompt, failures, greater });
      }),
    ),
  );
  return adjusted(rows);
}

interface Compared {
  readonly factor: string;
  readonly prompt: string;
  readonly failures: FailureReading;
  readonly greater: Readonly<Record<string, string>>;
}

type Unadjusted = Omit<CohortRow, 'adjusted'>;

function rowsOfFactor(
  pipelines: readonly ComparedPipeline[],
  cohorts: Cohorts,
  compared: Compared,
): Unadjusted[] {
  const { factor, failures } = compared;
  const sets = [...new Set(pipelines.map(({ set }) => set))];
  const others = cohorts.factors.filter((name) => name !== factor);
  const counted = pipelines.filter(({ end }) => failures === 'as 0' || end !== 'failed');
  return sets.flatMap((set) => {
    const own = counted.filter((one) => one.set === set);
    const levelOf = (one: ComparedPipeline, name: string) => cohorts.levels.get(one.run)?.[name] ?? '';
    const whole = plainRow(own, cohorts, { ...compared, set, stratum: 'all runs' });
    const strata = others.flatMap((other) => {
      const levels = [...new Set(pipelines.map((one) => levelOf(one, other)))].sort();
      const parts = levels.map((level) => {
        const within = own.filter((one) => levelOf(one, other) === level);
        return plainRow(within, cohorts, { ...compared, set, stratum: `${other} ${level}` });
      });
      return [...parts, withinRow(whole, parts, `within ${other}`)];
    });
    return [whole, ...strata];
  });
}

function plainRow(
  pipelines: readonly ComparedPipeline[],
  cohorts: Cohorts,
  {
    factor,
    prompt,
    failures,
    greater,
    set,
    stratum,
  }: Compared & { readonly set: string; readonly stratum: string },
): Unadjusted {
  const [better, other] = levelsOf(cohorts, factor, greater);
  const oneSided = greater[factor] !== undefined;
  const groups = [better, other].map((level) =>
    pipelines.filter(({ run }) => cohorts.levels.get(run)?.[factor] === level),
  );
  const [first, second] = [better, other].map((level, place) => meansOf(level, groups[place]));
  const test = mannWhitney(first.means, second.means, { alternative: oneSided ? 'greater' : 'two-sided' });
  const isTested = test.kind === 'tested';
  return {
    ...{ factor, set, prompt, failures, stratum, first, second, oneSided },
    u: isTested ? test.u : null,
    pairs: first.means.length * second.means.length,
    p: isTested ? test.p : null,
    delta: cliffsDelta(first.means, second.means),
    interval: cliffsDeltaInterval(first.means, second.means),
    variance: isTested ? varianceOf(groups) : null,
  };
}

/** The test within the strata of another factor together. */
function withinRow(whole: Unadjusted, parts: readonly Unadjusted[], stratum: string): Unadjusted {
  const strata: Stratum[] = parts.map(({ first, second }) => ({ x: first.means, y: second.means }));
  const test = stratifiedMannWhitney(strata, whole.oneSided ? 'greater' : 'two-sided');
  const isTested = test.kind === 'tested';
  return {
    ...whole,
    stratum,
    u: isTested ? test.u : null,
    pairs: isTested ? test.pairs : 0,
    p: isTested ? test.p : null,
    ...{ delta: null, interval: null, variance: null },
  };
}

function meansOf(level: string, pipelines: readonly ComparedPipeline[]): CohortMeans {
  const byRun = valuesByRun(pipelines);
  return {
    level,
    runs: [...byRun.keys()],
    means: [...byRun.values()].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
  };
}

function valuesByRun(pipelines: readonly ComparedPipeline[]): Map<string, number[]> {
  const byRun = new Map<string, number[]>();
  for (const { run, dice } of pipelines) if (dice !== null) byRun.set(run, [...(byRun.get(run) ?? []), dice]);
  return byRun;
}

/** Repeats are values, models are things, groups are clusters. */
function varianceOf(groups: readonly (readonly ComparedPipeline[])[]): NestedVariance {
  return nestedVariance(
    groups.flatMap((group, cluster) =>
      [...valuesByRun(group).values()].map((values) => ({ cluster, values })),
    ),
  );
}

function adjusted(rows: readonly Unadjusted[]): CohortRow[] {
  const familyOf = ({ factor, prompt, failures, stratum }: Unadjusted) =>
    JSON.stringify([factor, prompt, failures, stratum]);
  const byRow = new Map<Unadjusted, number>();
  for (const family of new Set(rows.map(familyOf))) {
    const tested = rows.flatMap((row) =>
      familyOf(row) === family && row.p !== null ? [{ row, p: row.p }] : [],
    );
    const values = holmAdjust(tested.map(({ p }) => p));
    for (const [place, { row }] of tested.entries()) byRow.set(row, values[place]);
  }
  return rows.map((row) => ({ ...row, adjusted: byRow.get(row) ?? null }));
}

function promptsOf(pipelines: readonly ComparedPipeline[]): string[] {
  return [...new Set(pipelines.map(({ prompt }) => prompt))];
}

/** The two levels of a factor: the one that is expected to be better first, else by name. */
function levelsOf(
  { levels }: Cohorts,
  factor: string,
  greater: Readonly<Record<string, string>>,
): [string, string] {
  const names = [...new Set([...levels.values()].map((told) => told[factor]))].sort();
  const [one, other] = names;
  return greater[factor] === other ? [other, one] : [one, other];
}

function requireLevels(
  pipelines: readonly ComparedPipeline[],
  { factors, levels }: Cohorts,
  greater: Readonly<Record<string, string>>,
): void {
  const missing = [...new Set(pipelines.map(({ run }) => run))].filter((run) => !levels.has(run));
  if (missing.length > 0) throw groupsError('a line for each run', `none for ${missing.join(', ')}`);
  for (const factor of factors) {
    const names = [...new Set([...levels.values()].map((told) => told[factor]))];
    if (names.length !== 2)
      throw groupsError(`two levels of ${factor}`, names.length === 0 ? 'none' : names.join(', '));
    const wanted = greater[factor];
    if (wanted !== undefined && !names.includes(wanted))
      throw groupsError(`a level of ${factor}: ${names.join(' or ')}`, wanted);
  }
  const unknown = Object.keys(greater).filter((name) => !factors.includes(name));
  if (unknown.length > 0) throw groupsError(`factors among ${factors.join(', ')}`, unknown.join(', '));
}

function groupsError(expected: string, found: string): UsageError {
  return new UsageError({ subject: 'groups of runs', expected, found });
}
