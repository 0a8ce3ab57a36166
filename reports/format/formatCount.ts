/** A whole number with narrow no-break spaces between thousands, whatever the locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202F');
}
