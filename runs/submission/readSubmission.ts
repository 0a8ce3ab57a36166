import { readRows } from '../../suites/rows/readRows.js';
import { repeatMember, rowKey } from '../../suites/rows/rowKey.js';
import { itemSchema, type Response, type SubmissionError } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import { readJsonLines } from '../../util/readJsonLines.js';
import { type CheckedVendorRow, checkVendorRow } from './checkVendorRow.js';

/** What a submission holds or lacks, one entry at a time. */
export type SubmissionEntry =
  | { readonly kind: 'response'; readonly row: Response }
  | { readonly kind: 'rejected'; readonly row: SubmissionError }
  | { readonly kind: 'missing'; readonly row: SubmissionError };

type Seen = 'not seen' | 'seen';

/**
 * Streams a vendor's file against the items of a suite: a response or an error for each line, in the order of the file,
 * then an error for each item without a usable row, in the order of the suite. Holds some bytes per item, no rows.
 */
export async function* readSubmission(responses: string, items: string): AsyncGenerator<SubmissionEntry> {
  const known = new Map<string, Seen>();
  const rows = new Set<string>();
  for await (const { id } of readRows(items, itemSchema)) known.set(id, 'not seen');
  for await (const entry of readJsonLines(responses)) {
    const checked = checkAgainst(known, rows, checkVendorRow(entry));
    if (checked.kind === 'bad') yield { kind: 'rejected', row: errorRow(entry.line, checked) };
    else yield { kind: 'response', row: responseRow(checked) };
  }
  for await (const { id } of readRows(items, itemSchema)) {
    if (known.get(id) === 'seen') continue;
    const error = { id, problem: 'no row for item', detail: 'the file has no usable row for it' } as const;
    yield { kind: 'missing', row: errorRow(null, error) };
  }
}

/** Refuses ids that the suite lacks or that had a good row of the same repeat before, and notes the others. */
function checkAgainst(known: Map<string, Seen>, rows: Set<string>, row: CheckedVendorRow): CheckedVendorRow {
  if (row.kind === 'bad') return row;
  const { id } = row;
  if (!known.has(id)) return { kind: 'bad', id, problem: 'id unknown', detail: 'no item of the suite' };
  if (rows.has(rowKey(row))) {
    return { kind: 'bad', id, problem: 'id repeated', detail: 'an earlier row counts' };
  }
  known.set(id, 'seen');
  rows.add(rowKey(row));
  return row;
}

/** Nothing is known of how a vendor's calls went, so there are no calls of ours, no time and no usage. */
function responseRow({ id, repeat, response }: Extract<CheckedVendorRow, { kind: 'good' }>): Response {
  const outcome = response.trim() === '' ? 'empty' : 'ok';
  const row = { id, response, outcome, error: null, usage: null, latencyMs: null, attempts: 0 } as const;
  return { ...row, ...repeatMember(repeat) };
}

function errorRow(
  line: number | null,
  { id, problem, detail }: Omit<SubmissionError, 'line'>,
): SubmissionError {
  return { line, id: id === null ? null : printable(id), problem, detail: printable(detail) };
}
