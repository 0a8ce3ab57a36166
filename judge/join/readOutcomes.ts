import { outcomes, responseSchema } from '../../suites/schema.js';
import type { RowReport } from '../rowReport.js';
import { joinRows } from './joinRows.js';

/** What can become of an item in a run; `missing`: there is no response row. */
export const itemOutcomes = [...outcomes, 'missing'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** The outcome of each item, by position. */
export interface Outcomes {
  readonly of: (index: number) => ItemOutcome;
  readonly report: RowReport;
}

/**
 * Streams responses.jsonl and keeps the outcome of each item; of several rows of an item the last one counts.
 * @throws InputError when the file cannot be opened.
 */
export async function readOutcomes(path: string, indexById: ReadonlyMap<string, number>): Promise<Outcomes> {
  const codes = new Uint8Array(indexById.size).fill(itemOutcomes.indexOf('missing'));
  const report = await joinRows({ path, schema: responseSchema, indexById }, (row, index) => {
    codes[index] = itemOutcomes.indexOf(row.outcome);
  });
  return { of: (index) => itemOutcomes[codes[index]], report };
}
