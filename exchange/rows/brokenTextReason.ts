import type { ExportRow } from './exportRow.js';

/** Half of a character that takes two units of UTF-16. */
const half = /\p{Surrogate}/u;

/** Why no tool can be told an item whose text no UTF-8 can hold: some write another character for it, and others end the whole run; null of others. */
export function brokenTextReason(row: ExportRow): string | null {
  const { id, pair, case: of, subject, unit, text, options, answer } = row;
  const broken = [id, pair, of, subject, unit, text, ...(options ?? []), answer ?? ''].some((one) =>
    half.test(one),
  );
  return broken ? 'it has half of a character, which UTF-8 cannot hold' : null;
}
