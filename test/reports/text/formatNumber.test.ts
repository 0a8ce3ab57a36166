import test from 'ava';
import {
  formatDifference,
  formatDifferenceRange,
  formatMeasure,
  formatRange,
} from '../../../reports/text/formatMeasure.js';
import { formatCount, formatNumber, formatP, formatShare } from '../../../reports/text/formatNumber.js';

const interval = { lower: -0.123, upper: 0.456 };
const cases: readonly (readonly [actual: string, expected: string])[] = [
  [formatNumber(-1.234, 2), '−1.23'],
  [formatNumber(-0.001, 2), '0.00'],
  [formatNumber(null, 2), '–'],
  [formatNumber(Number.NaN, 2), '–'],
  [formatCount(999), '999'],
  [formatCount(1234567), '1\u202F234\u202F567'],
  [formatShare(0.12345), '12.3 %'],
  [formatShare(Number.NaN), '–'],
  [formatP(0.0009), '< 0.001'],
  [formatP(0.001), '0.001'],
  [formatP(1), '1.000'],
  [formatP(null), '–'],
  [formatMeasure('responseAccuracy', 3.456), '3.46'],
  [formatMeasure('accuracy', 0.25), '25.0 %'],
  [formatMeasure('hallucination', null), '–'],
  [formatRange('responseAccuracy', { lower: 1, upper: 2 }), '1.00 to 2.00'],
  [formatRange('accuracy', { lower: 0, upper: 1 }), '0.0 to 100.0 %'],
  [formatRange('accuracy', null), '–'],
  [formatDifference('responseAccuracy', 0.5), '+0.50'],
  [formatDifference('responseAccuracy', -0.001), '0.00'],
  [formatDifference('accuracy', -0.123), '−12.3 pp'],
  [formatDifference('accuracy', null), '–'],
  [formatDifferenceRange('hallucination', interval), '−12.3 to +45.6'],
  [formatDifferenceRange('hallucination', null), '–'],
];

test('numbers are rounded, signed and given units as the tables say', (t) => {
  for (const [actual, expected] of cases) t.is(actual, expected);
});
