import { formatNumber } from './formatNumber.js';

/** A p value: three decimals, or "< 0.001"; null as a dash. */
export function formatP(p: number | null): string {
  return p !== null && p < 0.001 ? '< 0.001' : formatNumber(p, 3);
}
