import { cohenKappa } from './cohenKappa.js';
import { matthewsCorrelation } from './matthewsCorrelation.js';
import { type Proportion, proportion } from './proportion.js';

/** What two classes are taken for. */
export interface BinaryCounts {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
  /** Positives and negatives that were taken for neither, as the answer could not be read; 0 when not given. */
  readonly openPositive?: number;
  readonly openNegative?: number;
}

/** How one class fares. */
export interface ClassRates {
  /** Right among what was taken for the class. */
  readonly precision: Proportion;
  /** Right among what is of the class: the sensitivity of the positive, the specificity of the negative class. */
  readonly recall: Proportion;
  /** The harmonic mean of both, as right ones, twice, among what is of the class and what was taken for it. */
  readonly f1: Proportion;
}

/** What follows from the counts. */
export interface ConfusionRates {
  readonly accuracy: Proportion;
  readonly positive: ClassRates;
  readonly negative: ClassRates;
  /** The mean of the two recalls. */
  readonly balancedAccuracy: number | null;
  /** Cohen's. */
  readonly kappa: number | null;
  /** Matthews's correlation. */
  readonly matthews: number | null;
}

/**
 * The rates of a table of two classes, for either of them. What was left open is right for no class: it lowers accuracy, recall and
 * F1, is in no precision, and is a category of its own in kappa and Matthews's correlation. A rate of nothing is null. Those of
 * independent answers have Wilson's interval (`wilsonInterval`), F1 aside, which counts the right ones twice.
 *
 * @example
 * const { accuracy, positive, negative, balancedAccuracy } = confusionRates({
 *   truePositive: 34, falsePositive: 5, falseNegative: 24, trueNegative: 33,
 * });
 * accuracy; // { hits: 67, n: 96, value: 0.6979 }
 * positive.f1.value; // 0.701
 * negative.recall; // { hits: 33, n: 38, value: 0.8684 }
 * balancedAccuracy; // 0.7273
 */
export function confusionRates(counts: BinaryCounts): ConfusionRates {
  const { truePositive, falsePositive, falseNegative, trueNegative } = counts;
  const { openPositive = 0, openNegative = 0 } = counts;
  const positives = truePositive + falseNegative + openPositive;
  const negatives = trueNegative + falsePositive + openNegative;
  const positive = classRates(truePositive, truePositive + falsePositive, positives);
  const negative = classRates(trueNegative, trueNegative + falseNegative, negatives);
  const table = [
    [truePositive, falseNegative, openPositive],
    [falsePositive, trueNegative, openNegative],
    [0, 0, 0],
  ];
  const recalls = [positive.recall.value, negative.recall.value];
  return {
    accuracy: proportion(truePositive + trueNegative, positives + negatives),
    positive,
    negative,
    balancedAccuracy: recalls.reduce((sum, one) => (sum === null || one === null ? null : sum + one / 2), 0),
    kappa: cohenKappa(table),
    matthews: matthewsCorrelation(table),
  };
}

function classRates(right: number, taken: number, members: number): ClassRates {
  return {
    precision: proportion(right, taken),
    recall: proportion(right, members),
    f1: proportion(2 * right, taken + members),
  };
}
