import { endsOf, type MeasureName, measureOf } from '../../suites/measures.js';
import { type WritingName, writings } from '../../suites/scales.js';
import { noValue } from './formatNumber.js';
import { bareNumber, formatWritten, formatWrittenDifference, signedNumber } from './formatWritten.js';

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** A value of a measure as its scale is written: "3.46", "25.0 %"; null as a dash. */
export function formatMeasure(measure: MeasureName, value: number | null): string {
  return formatWritten(value, writingOf(measure));
}

/** A difference of a measure, with its sign. */
export function formatDifference(measure: MeasureName, value: number | null): string {
  return formatWrittenDifference(value, writingOf(measure));
}

/** Two ends of a measure, "2.10 to 2.43"; a missing one is a dash. */
export function formatRange(measure: MeasureName, range: Range | null): string {
  if (range === null) return noValue;
  const writing = writingOf(measure);
  const [lower, upper] = [bareNumber(range.lower, writing), bareNumber(range.upper, writing)];
  return `${lower} to ${upper}${writings[writing].unit}`;
}

/** Two ends of a difference, with their signs. */
export function formatDifferenceRange(measure: MeasureName, range: Range | null): string {
  if (range === null) return noValue;
  const writing = writingOf(measure);
  return `${signedNumber(range.lower, writing)} to ${signedNumber(range.upper, writing)}`;
}

/** The ends of a measure's scale: "1 to 5", or "0 or more". */
export function scaleWords(measure: MeasureName): string {
  const { least, greatest } = endsOf(measure);
  return greatest === null ? `${least} or more` : `${least} to ${greatest}`;
}

function writingOf(measure: MeasureName): WritingName {
  return measureOf(measure).scale.writing;
}
