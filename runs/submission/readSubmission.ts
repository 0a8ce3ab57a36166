import { readRows } from '../../suites/rows/readRows.js';
import { repeatMember, rowKey } from '../../suites/rows/rowKey.js';
import { type Item, itemSchema, type Response, type SubmissionError } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import { type CheckedVendorRow, checkVendorRow, type VendorRow } from './checkVendorRow.js';
import { errorText } from './errorText.js';
import { readVendorRows } from './readVendorRows.js';
import type { ResponsesFile } from './responsesFile.js';

/** What a submission holds or lacks, one entry at a time. */
export type SubmissionEntry =
  | { readonly kind: 'response'; readonly row: Response }
  | { readonly kind: 'rejected'; readonly row: SubmissionError }
  | { readonly kind: 'missing'; readonly row: SubmissionError };

/** What is to be known of an item. */
interface KnownItem {
  isSeen: boolean;
  /** Whether "None" is an answer to it. */
  readonly mayBeNone: boolean;
}

/**
 * Streams a vendor's file against the items of a suite: a response or an error for each line, in the order of the file,
 * then an error for each item without a usable row, in the order of the suite. Of a log's rows of one id and repeat only the last
 * is looked at. Holds some bytes per item, no rows.
 */
export async function* readSubmission(
  responses: ResponsesFile,
  items: string,
): AsyncGenerator<SubmissionEntry> {
  const known = new Map<string, KnownItem>();
  const rows = new Set<string>();
  for await (const item of readRows(items, itemSchema)) known.set(item.id, knownItem(item));
  const isSuperseded = await supersededRows(responses);
  for await (const entry of readVendorRows(responses)) {
    const row = checkVendorRow(entry);
    if (row.kind === 'good' && isSuperseded(row, entry.line)) continue;
    const checked = checkAgainst(known, rows, row);
    if (checked.kind === 'bad') yield { kind: 'rejected', row: errorRow(entry.line, checked) };
    else yield { kind: 'response', row: responseRow(checked) };
  }
  for await (const { id } of readRows(items, itemSchema)) {
    if (known.get(id)?.isSeen === true) continue;
    const error = { id, problem: 'no row for item', detail: 'the file has no usable row for it' } as const;
    yield { kind: 'missing', row: errorRow(null, error) };
  }
}

function knownItem({ text, answer }: Item): KnownItem {
  const mayBeNone = /\bnone\b/i.test(text) || answer.kind === 'structures' || answer.kind === 'grade';
  return { isSeen: false, mayBeNone };
}

/** Tells the rows of a log after which another of the same id and repeat was written: what failed may have been asked again. */
async function supersededRows(responses: ResponsesFile): Promise<(row: VendorRow, line: number) => boolean> {
  const last = new Map<string, number>();
  for await (const entry of readVendorRows(responses)) {
    const row = checkVendorRow(entry);
    if (row.kind === 'good' && row.isLogged) last.set(rowKey(row), entry.line);
  }
  return (row, line) => row.isLogged && last.get(rowKey(row)) !== line;
}

/** Refuses ids that the suite lacks or that had a good row of the same repeat before, and what is no answer; notes the others. */
function checkAgainst(
  known: ReadonlyMap<string, KnownItem>,
  rows: Set<string>,
  row: CheckedVendorRow,
): CheckedVendorRow {
  if (row.kind === 'bad') return row;
  const { id } = row;
  const item = known.get(id);
  if (item === undefined) return { kind: 'bad', id, problem: 'id unknown', detail: 'no item of the suite' };
  if (rows.has(rowKey(row))) {
    return { kind: 'bad', id, problem: 'id repeated', detail: 'an earlier row counts' };
  }
  const error = row.outcome === 'ok' && !row.isLogged ? errorText(row.response, item.mayBeNone) : null;
  if (error !== null) {
    const detail = `${error}: ${row.response.trim().slice(0, 100)}`;
    return { kind: 'bad', id, problem: 'error in place of an answer', detail };
  }
  item.isSeen = true;
  rows.add(rowKey(row));
  return row;
}

/** Nothing is known of how a vendor's calls went, so there are no calls of ours, no time and no usage. */
function responseRow({ id, repeat, response, outcome, error, reasoning }: VendorRow): Response {
  const row = { id, response, outcome, error, usage: null, latencyMs: null, attempts: 0 } as const;
  return { ...row, ...repeatMember(repeat), ...(reasoning === undefined ? {} : { reasoning }) };
}

function errorRow(
  line: number | null,
  { id, problem, detail }: Omit<SubmissionError, 'line'>,
): SubmissionError {
  return { line, id: id === null ? null : printable(id), problem, detail: printable(detail) };
}
