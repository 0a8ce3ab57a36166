import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { type RepeatedRow, repeatMember, rowKey } from '../../suites/rows/rowKey.js';
import { openRowLog, type RowLog } from '../../suites/rows/rowLog.js';
import { type RepeatRow, type RepeatSummary, repeatRowSchema } from '../../suites/schema/schema.js';
import { hashJudge, type Judge, type Verdict } from '../judge.js';
import { summarizeRepeats } from './summarizeRepeats.js';

/** The single verdicts of a judge that gives several on each answer. */
export interface RepeatLog {
  append(response: RepeatedRow, verdicts: readonly Verdict[]): Promise<void>;
  /** Ends the appending, and says how far the verdicts lie apart; undefined for a judge without repeats. */
  close(): Promise<RepeatSummary | undefined>;
}

/**
 * Opens judgements/repeats/<judge>.jsonl. Rows of items without a judgement (a kill between the two) are dropped: those
 * items are judged again.
 *
 * @throws OutputError when writing fails.
 */
export async function openRepeatLog(
  run: string,
  judge: Judge,
  isJudged: (key: string) => boolean,
): Promise<RepeatLog> {
  const perAnswer = judge.repeats ?? 1;
  if (perAnswer === 1) return { append: async () => undefined, close: async () => undefined };
  const path = runPaths(run).repeatRows(judge.name);
  const hash = hashJudge(judge.identity);
  await mkdir(dirname(path), { recursive: true });
  const log: RowLog<RepeatRow> = await openRowLog({
    path,
    schema: repeatRowSchema,
    isCurrent: async (row) => row.judge === hash && isJudged(rowKey(row)),
    isDurable: true,
  });
  return {
    append: ({ id, repeat }, verdicts) =>
      log.append({ id, verdicts: [...verdicts], judge: hash, ...repeatMember(repeat) }),
    close: async () => {
      await log.close();
      return summarizeRepeats(path, perAnswer);
    },
  };
}
