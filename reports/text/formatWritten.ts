import { type WritingName, writings } from '../../suites/scales.js';
import { formatNumber, noValue } from './formatNumber.js';

/** A number with its unit: "2.47", "19.3 %"; null as a dash. */
export function formatWritten(value: number | null, writing: WritingName): string {
  return value === null ? noValue : `${bareNumber(value, writing)}${writings[writing].unit}`;
}

/** A difference with its sign and unit: "+0.12", "−5.5 pp"; null as a dash. */
export function formatWrittenDifference(value: number | null, writing: WritingName): string {
  return value === null ? noValue : `${signedNumber(value, writing)}${writings[writing].differenceUnit}`;
}

/** A number without its unit. */
export function bareNumber(value: number, writing: WritingName): string {
  const { factor, decimals } = writings[writing];
  return formatNumber(factor * value, decimals);
}

/** A difference without its unit; what is rounded to zero has no sign. */
export function signedNumber(value: number, writing: WritingName): string {
  const text = bareNumber(value, writing);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
