import { meanInterval } from '../../statistics/meanInterval.js';
import { wilcoxonSignedRank } from '../../statistics/wilcoxonSignedRank.js';
import type { MetricResult } from '../summarize/metrics/metric.js';
import { valuesByPatient } from './byPatient.js';
import type { PlacedAnswer } from './placedAnswers.js';
import type { PlaceMetric } from './placeMetrics.js';

/** Two finders on the same patients. */
export interface PlacePairs {
  /** Patients of whom both have a value; only these are compared. */
  readonly patients: number;
  /** Patients of whom only one of them has a value. */
  readonly firstAlone: number;
  readonly secondAlone: number;
  /** Mean difference, the first's value less the second's, with Student's interval. */
  readonly difference: MetricResult;
  /** Wilcoxon's signed-rank test, two-sided; null without patients. */
  readonly p: number | null;
}

/** Compares two finders in one metric, by patient. */
export function placePairs(
  first: readonly PlacedAnswer[],
  second: readonly PlacedAnswer[],
  metric: PlaceMetric,
): PlacePairs {
  const [one, other] = [first, second].map(
    (answers) =>
      new Map(
        valuesByPatient(answers, metric).flatMap(({ subject, value }) =>
          Number.isNaN(value) ? [] : [[subject, value] as const],
        ),
      ),
  );
  const pairs = [...one].flatMap(([subject, value]) => {
    const partner = other.get(subject);
    return partner === undefined ? [] : [[value, partner] as const];
  });
  const differences = pairs.map(([a, b]) => a - b);
  const sum = differences.reduce((total, value) => total + value, 0);
  const squareSum = differences.reduce((total, value) => total + value ** 2, 0);
  const n = pairs.length;
  const tested = wilcoxonSignedRank(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  return {
    patients: n,
    firstAlone: one.size - n,
    secondAlone: other.size - n,
    difference: { value: n === 0 ? null : sum / n, interval: meanInterval({ n, sum, squareSum }) },
    p: tested.kind === 'no pairs' ? null : tested.p,
  };
}
