import { existsSync } from 'node:fs';
import { runPaths } from '../suites/paths.js';
import { openRowLog, type RowLog } from '../suites/rows/openRowLog.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { type Judgement, judgeManifestSchema, judgementSchema } from '../suites/schema/schema.js';
import { printable } from '../util/printable.js';
import { UsageError } from '../util/radvuqaError.js';

/** The judgements of one judge on a run: what is there already, and the end to which more is added. */
export interface JudgementLog extends RowLog<Judgement, true> {
  counts(): { scored: number; unscored: number };
}

export interface JudgementLogOptions {
  readonly run: string;
  readonly judge: string;
  /** Hash of the judge's identity. */
  readonly hash: string;
  /** Whether an earlier judgement is still one of the response that counts now. */
  readonly isCurrent: (row: Judgement) => Promise<boolean>;
  /** Whether each appended row outlives this process from then on. */
  readonly isDurable: boolean;
  readonly onNotice: (text: string) => void;
}

/**
 * Opens a judgement file for appending, without torn, bad, repeated and outdated rows: those items are judged again, and
 * the file has one row an item always.
 *
 * @throws UsageError when the file holds another judge's rows; OutputError when writing fails.
 */
export async function openJudgementLog(options: JudgementLogOptions): Promise<JudgementLog> {
  const path = runPaths(options.run).judgementRows(options.judge);
  await requireSameJudge(options);
  const counts = { scored: 0, unscored: 0 };
  const log = await openRowLog({
    path,
    schema: judgementSchema,
    note: () => true as const,
    isCurrent: async (row) => {
      if (row.judge !== options.hash) throw otherJudge(path, row.judge, options);
      return options.isCurrent(row);
    },
    isDurable: options.isDurable,
    onRow: ({ outcome }) => {
      counts[outcome]++;
    },
    onBad: ({ line, reason }) =>
      options.onNotice(`${path} line ${line}: dropped, its item is judged again: ${printable(reason)}`),
  });
  return { ...log, counts: () => ({ ...counts }) };
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
