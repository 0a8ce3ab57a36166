/** Shown where there is no number. */
export const noValue = '–';

/** A number with so many decimals, a true minus sign, and no negative zero; null as a dash. */
export function formatNumber(value: number | null, decimals: number): string {
  if (value === null || !Number.isFinite(value)) return noValue;
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A whole number with narrow no-break spaces between thousands, whatever the locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202F');
}

/** A share between 0 and 1 as a percentage with one decimal; null as a dash. */
export function formatShare(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return noValue;
  return `${formatNumber(100 * share, 1)} %`;
}

/** A p value: three decimals, or "< 0.001"; null as a dash. */
export function formatP(p: number | null): string {
  return p !== null && p < 0.001 ? '< 0.001' : formatNumber(p, 3);
}
