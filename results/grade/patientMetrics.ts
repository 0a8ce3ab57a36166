import { type BrierScore, brierScore, squaredMiss } from '../../statistics/brierScore.js';
import { clusterShareInterval } from '../../statistics/clusterShareInterval.js';
import type { BinaryCounts } from '../../statistics/confusionRates.js';
import { gradeClasses as classes } from '../../suites/answers/grade.js';
import { addToCells, type ClassCells, classTableOf } from '../summarize/classes/classCells.js';
import { type ClassMetricName, classMetrics } from '../summarize/classes/classMetrics.js';
import { countClasses } from '../summarize/classes/countClasses.js';
import type { MetricResult } from '../summarize/metrics/metric.js';
import type { PatientRule } from './patientRules.js';
import { labelRatio, type PatientTally, type RatioDenominator, ratioForecasts } from './patientTally.js';

/** How patients fare by a rule; high grade is positive. */
export interface PatientMetrics {
  readonly patients: number;
  /** Open: left open by the rule, or called free of tumour. */
  readonly counts: Required<BinaryCounts>;
  readonly metrics: Readonly<Record<GradedMetricName, MetricResult>>;
}

/** The metrics of classes that go by the verdict alone. */
export const gradedMetricNames = [
  'accuracy',
  'positiveF1',
  'positivePrecision',
  'positiveRecall',
  'negativeRecall',
  'balancedAccuracy',
  'kappa',
  'matthews',
] as const satisfies readonly ClassMetricName[];
export type GradedMetricName = (typeof gradedMetricNames)[number];

/** Counts and rates of patients, each of whom counts once; intervals are by patient. */
export function patientMetrics(tallies: readonly PatientTally[], { verdictOf }: PatientRule): PatientMetrics {
  const table = tableOf(tallies, verdictOf, () => Number.NaN);
  const total = table.cells.map((_cell, at) => table.subjects.reduce((sum, counts) => sum + counts[at], 0));
  const results = gradedMetricNames.map((name) => [name, classMetrics[name].result(table, classes)]);
  return {
    patients: tallies.length,
    counts: countClasses(table.cells, total, classes),
    metrics: Object.fromEntries(results) as PatientMetrics['metrics'],
  };
}

/** How well the ratio tells the grades apart, and how far it is a probability of high grade. */
export interface RatioMetrics {
  /** Patients that have a ratio. */
  readonly patients: number;
  readonly rocArea: MetricResult;
  readonly brier: MetricResult;
  /** Null without patients. */
  readonly score: BrierScore | null;
}

/** Metrics of the share of slices that are called high grade, of the patients that have one; intervals are by patient. */
export function ratioMetrics(tallies: readonly PatientTally[], denominator: RatioDenominator): RatioMetrics {
  const ratioOf = (tally: PatientTally) => labelRatio(tally, denominator) ?? Number.NaN;
  const rated = tallies.filter((tally) => !Number.isNaN(ratioOf(tally)));
  const misses = ratioForecasts(tallies, denominator).map(squaredMiss);
  const score = brierScore(ratioForecasts(tallies, denominator));
  return {
    patients: rated.length,
    rocArea: classMetrics.rocArea.result(
      tableOf(rated, () => null, ratioOf),
      classes,
    ),
    brier: {
      value: score?.score ?? null,
      interval: clusterShareInterval({ sums: misses, counts: misses.map(() => 1) }),
    },
    score,
  };
}

function tableOf(
  tallies: readonly PatientTally[],
  verdictOf: PatientRule['verdictOf'],
  ratingOf: (tally: PatientTally) => number,
) {
  const cells: ClassCells = {};
  for (const [patient, tally] of tallies.entries()) {
    addToCells(cells, patient, {
      reference: tally.grade,
      category: verdictOf(tally),
      rating: ratingOf(tally),
      referenceRating: Number.NaN,
    });
  }
  return classTableOf(cells);
}
