import { type MeasureName, measures } from '../../suites/measures.js';
import { formatNumber, noValue } from './formatNumber.js';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** A value of a measure: points with two decimals, shares in percent with one. */
export function formatMeasure(measure: MeasureName, value: number | null): string {
  return value === null ? noValue : `${bareNumber(measure, value)}${unitOf(measure)}`;
}

/** A difference of a measure, with its sign: points, or percentage points. */
export function formatDifference(measure: MeasureName, value: number | null): string {
  if (value === null) return noValue;
  return `${signed(measure, value)}${isShare(measure) ? ' pp' : ''}`;
}

/** Two ends of a measure, "2.10 to 2.43"; a missing one is a dash. */
export function formatRange(measure: MeasureName, range: Range | null): string {
  if (range === null) return noValue;
  return `${bareNumber(measure, range.lower)} to ${bareNumber(measure, range.upper)}${unitOf(measure)}`;
}

/** Two ends of a difference, with their signs. */
export function formatDifferenceRange(measure: MeasureName, range: Range | null): string {
  return range === null ? noValue : `${signed(measure, range.lower)} to ${signed(measure, range.upper)}`;
}

function bareNumber(measure: MeasureName, value: number): string {
  return isShare(measure) ? formatNumber(100 * value, 1) : formatNumber(value, 2);
}

function unitOf(measure: MeasureName): string {
  return isShare(measure) ? ' %' : '';
}

function isShare(measure: MeasureName): boolean {
  return measures[measure].unit === 'share';
}

function signed(measure: MeasureName, value: number): string {
  const text = bareNumber(measure, value);
  return /^[−0.]+$/.test(text) || value < 0 ? text : `+${text}`;
}
