import { responseHash } from '../../suites/rows/judgedHashes.js';
import { outcomes, responseSchema } from '../../suites/schema/schema.js';
import { hashColumn } from './hashColumn.js';
import { type JoinedRows, joinRows } from './joinRows.js';
import { repeatColumns } from './repeatColumns.js';

/** What can become of an item in a run; `missing`: there is no response row. */
export const itemOutcomes = [...outcomes, 'missing'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** The outcome of each item, by position. */
export interface Outcomes extends JoinedRows {
  /** The commonest outcome of an item's repeats; of equally common ones the first in `itemOutcomes`. */
  readonly of: (index: number) => ItemOutcome;
  readonly ofRepeat: (index: number, repeat: number) => ItemOutcome;
  /** Of a response, as judgements name it; null where there is none. */
  readonly hashOf: (index: number, repeat: number) => string | null;
  /** How often the items that were asked most were asked; at least 1. */
  readonly repeats: number;
}

/**
 * Streams responses.jsonl and keeps the outcome and the hash of each item and repeat, 10 bytes each; of several rows of the same the last
 * one counts.
 *
 * @throws InputError when the file cannot be opened.
 */
export async function readOutcomes(path: string, indexById: ReadonlyMap<string, number>): Promise<Outcomes> {
  const missing = itemOutcomes.indexOf('missing');
  const codes = repeatColumns(() => new Uint8Array(indexById.size).fill(missing));
  const hashes = repeatColumns(hashColumn);
  const joined = await joinRows({ path, schema: responseSchema, indexById }, (row, index) => {
    codes.at(row.repeat)[index] = itemOutcomes.indexOf(row.outcome);
    hashes.at(row.repeat).set(index, responseHash(row));
  });
  return {
    of: (index) => itemOutcomes[commonestCode(codes.all.map((column) => column[index]))],
    ofRepeat: (index, repeat) => itemOutcomes[codes.all[repeat]?.[index] ?? missing],
    hashOf: (index, repeat) => hashes.all[repeat]?.at(index) ?? null,
    repeats: codes.all.length,
    ...joined,
  };
}

/** The commonest code; of equally common ones the lowest. */
function commonestCode(codes: readonly number[]): number {
  if (codes.length === 1) return codes[0];
  const counts = itemOutcomes.map((_name, code) => codes.filter((other) => other === code).length);
  return counts.indexOf(Math.max(...counts));
}
