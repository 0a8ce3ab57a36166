import { dirname } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { openRowLog } from '../../suites/rows/openRowLog.js';
import { type RepeatedRow, repeatMember } from '../../suites/rows/rowKey.js';
import { type RepeatSummary, repeatRowSchema, type Verdict } from '../../suites/schema/schema.js';
import { makeFolder } from '../../util/makeFolder.js';
import { hashJudge, type Judge } from '../judge.js';
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
  isJudged: (response: RepeatedRow) => boolean,
): Promise<RepeatLog> {
  const perAnswer = judge.repeats ?? 1;
  if (perAnswer === 1) return { append: async () => undefined, close: async () => undefined };
  const path = runPaths(run).repeatRows(judge.name);
  const hash = hashJudge(judge.identity);
  await makeFolder(dirname(path));
  const log = await openRowLog({
    path,
    schema: repeatRowSchema,
    note: () => true,
    isCurrent: (row) => row.judge === hash && isJudged(row),
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
