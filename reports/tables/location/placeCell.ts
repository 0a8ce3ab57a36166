import type { PatientsMean } from '../../../results/location/byPatient.js';
import type { PlaceMetric } from '../../../results/location/placeMetrics.js';
import { formatNumber, noValue } from '../../text/formatNumber.js';

/** Decimals of numbers. */
const decimalsOf: Readonly<Record<PlaceMetric['unit'], number>> = { share: 3, mm: 1, px: 1 };

/** The mean over patients with its interval: "0.712 (0.655 to 0.769)"; in pixels, which say the same as mm, without. */
export function placeCell({ value, interval }: PatientsMean, { unit }: Pick<PlaceMetric, 'unit'>): string {
  if (value === null) return noValue;
  const decimals = decimalsOf[unit];
  const shown = formatNumber(value, decimals);
  if (interval === null || unit === 'px') return shown;
  const [lower, upper] = [interval.lower, interval.upper].map((end) => formatNumber(end, decimals));
  return `${shown} (${lower} to ${upper})`;
}
