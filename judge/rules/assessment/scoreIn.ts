/** A number, alone or out of 5: "4", "4/5", "4 out of 5", "4.5 / 5". */
const written = /^\s*(\d{1,3}(?:\.\d+)?)\s*(?:(?:\/|out of|of)\s*5(?:\.0+)?)?\s*$/i;

/** The score that a value is; null where it is none. Whether it lies between 1 and 5 is for the caller to see. */
export function scoreIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const found = typeof value === 'string' ? written.exec(value) : null;
  return found === null ? null : Number(found[1]);
}
