import { clusterJackknifeInterval } from '../../../statistics/clusterJackknifeInterval.js';
import { clusterShareInterval } from '../../../statistics/clusterShareInterval.js';
import { type ConfusionRates, confusionRates } from '../../../statistics/confusionRates.js';
import { type Proportion, proportion } from '../../../statistics/proportion.js';
import { kappaOfTable } from '../../../statistics/quadraticWeightedKappa.js';
import { rocCurve } from '../../../statistics/rocCurve.js';
import { spearman } from '../../../statistics/spearman.js';
import type { BinaryClasses } from '../../../suites/answers/answerKind.js';
import type { MetricResult } from '../metrics/metric.js';
import type { ClassifiedItem, ClassTable } from './classCells.js';
import { countClasses } from './countClasses.js';

/** What is told of a table of two classes. */
export interface ClassMetric {
  /** As tables head its column, with the names of the classes. */
  label(classes: BinaryClasses): string;
  /** Between 0 and 1, or between -1 and 1. */
  readonly format: 'share' | 'coefficient';
  result(table: ClassTable, classes: BinaryClasses): MetricResult;
}

/** Every metric of classes, in the order of tables. Intervals are by subject: `clusterShareInterval`, or `clusterJackknifeInterval`. */
export const classMetrics = {
  accuracy: share(
    () => 'Accuracy',
    (rates) => rates.accuracy,
  ),
  positivePrecision: share(
    ({ positive }) => `Precision, ${positive}`,
    (rates) => rates.positive.precision,
  ),
  /** Also called sensitivity. */
  positiveRecall: share(
    ({ positive }) => `Recall, ${positive}`,
    (rates) => rates.positive.recall,
  ),
  positiveF1: share(
    ({ positive }) => `F1, ${positive}`,
    (rates) => rates.positive.f1,
  ),
  negativePrecision: share(
    ({ negative }) => `Precision, ${negative}`,
    (rates) => rates.negative.precision,
  ),
  negativeRecall: share(
    ({ negative }) => `Recall, ${negative} (specificity)`,
    (rates) => rates.negative.recall,
  ),
  negativeF1: share(
    ({ negative }) => `F1, ${negative}`,
    (rates) => rates.negative.f1,
  ),
  balancedAccuracy: ofRates('Balanced accuracy', 'share', (rates) => rates.balancedAccuracy),
  kappa: ofRates('Kappa', 'coefficient', (rates) => rates.kappa),
  matthews: ofRates('MCC', 'coefficient', (rates) => rates.matthews),
  /** Of the rating as a score for the positive class. */
  rocArea: ofRatings('AUC', 'share', { isMeant: isRated, statistic: rocArea }),
  weightedKappa: ofRatings('Weighted kappa', 'coefficient', {
    isMeant: isRatedTwice,
    statistic: weightedKappa,
  }),
  spearman: ofRatings('Spearman', 'coefficient', {
    isMeant: isRatedTwice,
    statistic: (cells, counts) =>
      spearman(
        cells.map(({ rating }) => rating),
        cells.map(({ referenceRating }) => referenceRating),
        counts,
      ),
  }),
} as const satisfies Readonly<Record<string, ClassMetric>>;

export type ClassMetricName = keyof typeof classMetrics;
export const classMetricNames = Object.keys(classMetrics) as ClassMetricName[];

/** So many of n; F1 is one, too. */
function share(label: ClassMetric['label'], rateOf: (rates: ConfusionRates) => Proportion): ClassMetric {
  return {
    label,
    format: 'share',
    result({ cells, subjects }, classes) {
      const rates = subjects.map((counts) => rateOf(confusionRates(countClasses(cells, counts, classes))));
      const [sums, counts] = [rates.map(({ hits }) => hits), rates.map(({ n }) => n)];
      return {
        value: proportion(sumOf(sums), sumOf(counts)).value,
        interval: clusterShareInterval({ sums, counts }),
      };
    },
  };
}

/** What follows from the rates of all subjects. */
function ofRates(
  label: string,
  format: ClassMetric['format'],
  statistic: (rates: ConfusionRates) => number | null,
): ClassMetric {
  return {
    label: () => label,
    format,
    result: (table, classes) =>
      jackknife(table, format, (cells, counts) =>
        statistic(confusionRates(countClasses(cells, counts, classes))),
      ),
  };
}

interface RatingStatistic {
  isMeant(cell: ClassifiedItem): boolean;
  statistic(
    cells: readonly ClassifiedItem[],
    counts: readonly number[],
    classes: BinaryClasses,
  ): number | null;
}

/** What follows from the ratings of all subjects that have some. */
function ofRatings(
  label: string,
  format: ClassMetric['format'],
  { isMeant, statistic }: RatingStatistic,
): ClassMetric {
  return {
    label: () => label,
    format,
    result: ({ cells, subjects }, classes) => {
      const meant = {
        cells: cells.filter(isMeant),
        subjects: subjects
          .map((counts) => counts.filter((_count, at) => isMeant(cells[at])))
          .filter((counts) => counts.some((count) => count > 0)),
      };
      return jackknife(meant, format, (of, counts) => statistic(of, counts, classes));
    },
  };
}

function jackknife(
  { cells, subjects }: ClassTable,
  format: ClassMetric['format'],
  statistic: (cells: readonly ClassifiedItem[], counts: readonly number[]) => number | null,
): MetricResult {
  const total = cells.map((_cell, at) => sumOf(subjects.map((counts) => counts[at])));
  const without = (subject: number | null) =>
    subject === null ? total : total.map((count, at) => count - subjects[subject][at]);
  const ends = { least: format === 'share' ? 0 : -1, greatest: 1 };
  return {
    value: statistic(cells, total),
    interval: clusterJackknifeInterval(
      subjects.length,
      (subject) => statistic(cells, without(subject)),
      ends,
    ),
  };
}

function isRated({ rating }: ClassifiedItem): boolean {
  return !Number.isNaN(rating);
}

function isRatedTwice(cell: ClassifiedItem): boolean {
  return isRated(cell) && !Number.isNaN(cell.referenceRating);
}

function rocArea(
  cells: readonly ClassifiedItem[],
  counts: readonly number[],
  { positive, negative }: BinaryClasses,
): number | null {
  const scores = cells.map(({ rating, reference }, at) => ({
    score: rating,
    positives: reference === positive ? counts[at] : 0,
    negatives: reference === negative ? counts[at] : 0,
  }));
  return rocCurve(scores)?.area ?? null;
}

function weightedKappa(cells: readonly ClassifiedItem[], counts: readonly number[]): number | null {
  const values = [...new Set(cells.flatMap(({ rating, referenceRating }) => [rating, referenceRating]))];
  const table = values.map((one) =>
    values.map((other) =>
      sumOf(counts.filter((_count, at) => cells[at].rating === one && cells[at].referenceRating === other)),
    ),
  );
  return kappaOfTable({ values, counts: table });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
