/** Shown where there is no number. */
export const noValue = '–';

/** A number with so many decimals, a true minus sign, and no negative zero; null as a dash. */
export function formatNumber(value: number | null, decimals: number): string {
  if (value === null || !Number.isFinite(value)) return noValue;
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
