import { formatNumber } from '../text/formatNumber.js';

/**
 * How a number of the paper's tables is written: `points` on a scale of grades, `share` between 0 and 1, `percent` of a share;
 * `...Difference` with a sign.
 */
export type PaperFormat =
  | 'points'
  | 'share'
  | 'percent'
  | 'pointsDifference'
  | 'shareDifference'
  | 'percentDifference';

const digits: Readonly<Record<PaperFormat, number>> = {
  points: 2,
  share: 3,
  percent: 1,
  pointsDifference: 2,
  shareDifference: 3,
  percentDifference: 1,
};

/** "2.47", "0.302", "19.3 %", "+0.12", "−5.5 pp"; a missing number is a dash. */
export function formatPaperNumber(number: number | null, format: PaperFormat): string {
  const isPercent = format.startsWith('percent');
  const text = formatNumber(number === null || !isPercent ? number : 100 * number, digits[format]);
  if (number === null) return text;
  const isDifference = format.endsWith('Difference');
  const signed = isDifference && number > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  if (!isPercent) return signed;
  return `${signed} ${isDifference ? 'pp' : '%'}`;
}
