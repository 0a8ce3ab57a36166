import type { Measure } from '../../suites/measures.js';
import { formatNumber, noValue } from './formatNumber.js';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** A value of a measure: response accuracy in points with two decimals, shares in percent with one. */
export function formatMeasure(measure: Measure, value: number | null): string {
  return value === null ? noValue : `${bareNumber(measure, value)}${unitOf(measure)}`;
}

/** A difference of a measure, with its sign: points, or percentage points. */
export function formatDifference(measure: Measure, value: number | null): string {
  if (value === null) return noValue;
  return `${signed(measure, value)}${measure === 'responseAccuracy' ? '' : ' pp'}`;
}

/** Two ends of a measure, "2.10 to 2.43"; a missing one is a dash. */
export function formatRange(measure: Measure, range: Range | null): string {
  if (range === null) return noValue;
  return `${bareNumber(measure, range.lower)} to ${bareNumber(measure, range.upper)}${unitOf(measure)}`;
}

/** Two ends of a difference, with their signs. */
export function formatDifferenceRange(measure: Measure, range: Range | null): string {
  return range === null ? noValue : `${signed(measure, range.lower)} to ${signed(measure, range.upper)}`;
}

function bareNumber(measure: Measure, value: number): string {
  return measure === 'responseAccuracy' ? formatNumber(value, 2) : formatNumber(100 * value, 1);
}

function unitOf(measure: Measure): string {
  return measure === 'responseAccuracy' ? '' : ' %';
}

function signed(measure: Measure, value: number): string {
  const text = bareNumber(measure, value);
  return /^[−0.]+$/.test(text) || value < 0 ? text : `+${text}`;
}
