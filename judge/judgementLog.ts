import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { runPaths } from '../suites/paths.js';
import { readManifest, readRows } from '../suites/readRows.js';
import { type Judgement, judgeManifestSchema, judgementSchema } from '../suites/schema.js';
import { createIdTable, type IdTable } from '../util/idTable.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../util/jsonLinesWriter.js';
import { printable } from '../util/printable.js';
import { UsageError } from '../util/radvuqaError.js';

/** The judgements of one judge on a run: what is there already, and the end to which more is added. */
export interface JudgementLog {
  has(id: string): boolean;
  append(row: Judgement): Promise<void>;
  counts(): { scored: number; unscored: number };
  close(): Promise<void>;
}

export interface JudgementLogOptions {
  readonly run: string;
  readonly judge: string;
  /** Hash of the judge's identity. */
  readonly hash: string;
  /** Whether an earlier judgement is still one of the response that counts now. */
  readonly isCurrent: (row: Judgement) => Promise<boolean>;
  readonly onNotice: (text: string) => void;
}

/**
 * Opens a judgement file for appending. Earlier rows are copied to a new file that replaces the old one, without
 * torn, bad, repeated and outdated rows: those items are judged again, and the file has one row an item always.
 *
 * @throws UsageError when the file holds another judge's rows; OutputError when writing fails.
 */
export async function openJudgementLog(options: JudgementLogOptions): Promise<JudgementLog> {
  const path = runPaths(options.run).judgementRows(options.judge);
  await requireSameJudge(options);
  const part = `${path}.part`;
  await rm(part, { force: true });
  const writer = await openJsonLinesWriter(part);
  const judged = createIdTable();
  const counts = { scored: 0, unscored: 0 };
  const append = async (row: Judgement) => {
    judged.set(row.id, 1);
    counts[row.outcome]++;
    await writer.write(row);
  };
  try {
    for await (const row of earlierRows(path, judged, options)) await append(row);
    await writer.flush();
    await rename(part, path);
  } catch (error) {
    await writer.close();
    throw error;
  }
  return {
    append,
    has: (id) => judged.get(id) !== undefined,
    counts: () => ({ ...counts }),
    close: () => flushAndClose(writer),
  };
}

/** Rows of the file as it was left that are worth keeping. */
async function* earlierRows(
  path: string,
  judged: IdTable,
  options: JudgementLogOptions,
): AsyncGenerator<Judgement> {
  if (!existsSync(path)) return;
  const onBad = ({ line, reason }: { line: number; reason: string }) =>
    options.onNotice(`${path} line ${line}: dropped, its item is judged again: ${printable(reason)}`);
  for await (const row of readRows(path, judgementSchema, onBad)) {
    if (row.judge !== options.hash) throw otherJudge(path, row.judge, options);
    if (judged.get(row.id) === undefined && (await options.isCurrent(row))) yield row;
  }
}

async function requireSameJudge(options: JudgementLogOptions): Promise<void> {
  const path = runPaths(options.run).judgementManifest(options.judge);
  if (!existsSync(path)) return;
  const { judge } = await readManifest(path, judgeManifestSchema);
  if (judge !== options.hash) throw otherJudge(path, judge, options);
}

function otherJudge(path: string, found: string, { judge, hash }: JudgementLogOptions): UsageError {
  return new UsageError({
    subject: path,
    expected: `judgements of this "${judge}" (identity ${hash.slice(0, 12)})`,
    found: `those of another (${printable(found).slice(0, 12)})`,
    hint: 'model, parameters or instructions changed since; move or delete the old judgement files, they are not mixed',
  });
}

async function flushAndClose(writer: JsonLinesWriter): Promise<void> {
  try {
    await writer.flush();
  } finally {
    await writer.close();
  }
}
