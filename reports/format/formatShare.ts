import { formatNumber, noValue } from './formatNumber.js';

/** A share between 0 and 1 as a percentage with one decimal; null as a dash. */
export function formatShare(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return noValue;
  return `${formatNumber(100 * share, 1)} %`;
}
