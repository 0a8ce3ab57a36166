import { meanInterval } from '../../statistics/meanInterval.js';
import { percentileOf } from '../../statistics/percentileOf.js';
import type { MetricResult } from '../summarize/metrics/metric.js';
import type { PlacedAnswer } from './placedAnswers.js';
import type { PlaceMetric } from './placeMetrics.js';

/** A patient's slices in one number. */
export interface PatientValue {
  readonly subject: string;
  /** NaN where it is defined on no slice. */
  readonly value: number;
  /** Slices that have a value. */
  readonly slices: number;
}

/** One number of all patients, each of whom counts once. */
export interface PatientsMean extends MetricResult {
  /** Patients that have a value, and slices of theirs. */
  readonly patients: number;
  readonly slices: number;
  /** Slices without a value. */
  readonly undefinedSlices: number;
}

/** A metric by slice joined to one value of each patient, in the order in which these come. */
export function valuesByPatient(
  answers: readonly PlacedAnswer[],
  metric: Pick<PlaceMetric, 'valueOf' | 'joinedBy'>,
): PatientValue[] {
  const bySubject = new Map<string, number[]>();
  for (const answer of answers) {
    const { subject } = answer.place;
    const values = bySubject.get(subject) ?? [];
    bySubject.set(subject, values);
    const value = metric.valueOf(answer);
    if (!Number.isNaN(value)) values.push(value);
  }
  return [...bySubject].map(([subject, values]) => ({
    subject,
    value: values.length === 0 ? Number.NaN : joiners[metric.joinedBy](values),
    slices: values.length,
  }));
}

const joiners: Readonly<Record<PlaceMetric['joinedBy'], (values: readonly number[]) => number>> = {
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  '95th percentile': (values) => percentileOf(values, 0.95),
};

/** The mean over patients, with Student's interval, which ends where the scale does. */
export function patientsMean(answers: readonly PlacedAnswer[], metric: PlaceMetric): PatientsMean {
  const all = valuesByPatient(answers, metric);
  const valued = all.filter(({ value }) => !Number.isNaN(value)).map(({ value }) => value);
  const slices = all.reduce((sum, one) => sum + one.slices, 0);
  const sum = valued.reduce((total, value) => total + value, 0);
  const squareSum = valued.reduce((total, value) => total + value ** 2, 0);
  const interval = meanInterval({ n: valued.length, sum, squareSum });
  const greatest = metric.unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return {
    value: valued.length === 0 ? null : sum / valued.length,
    interval: interval && {
      ...interval,
      lower: Math.max(0, interval.lower),
      upper: Math.min(greatest, interval.upper),
    },
    patients: valued.length,
    slices,
    undefinedSlices: answers.length - slices,
  };
}
