import { dirname } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { openRowLog } from '../../suites/rows/openRowLog.js';
import { type RepeatedRow, repeatMember } from '../../suites/rows/rowKey.js';
import { isSealed, sealed } from '../../suites/rows/seal.js';
import { type RepeatSummary, repeatRowSchema, type Seed, type Verdict } from '../../suites/schema/schema.js';
import { makeFolder } from '../../util/makeFolder.js';
import { hashJudge } from '../judge.js';
import type { JudgeOptions } from '../judgeOptions.js';
import { summarizeRepeats } from './summarizeRepeats.js';

/** The single verdicts of a judge that gives several on each answer. */
export interface RepeatLog {
  append(response: RepeatedRow, verdicts: readonly Verdict[]): Promise<void>;
  /** Ends the appending, and says how far the verdicts lie apart; undefined for a judge without repeats. */
  close(): Promise<RepeatSummary | undefined>;
}

/**
 * Opens judgements/repeats/<judge>.jsonl. Rows of items without a judgement (a kill between the two) are dropped: those
 * items are judged again. So are foreign rows, and each new one is sealed by the suite's seed.
 *
 * @throws OutputError when writing fails.
 */
export async function openRepeatLog(
  { run, judge }: Pick<JudgeOptions, 'run' | 'judge'>,
  seed: Seed,
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
    isCurrent: (row) => isSealed(row, seed) && row.judge === hash && isJudged(row),
    isDurable: true,
  });
  return {
    append: ({ id, repeat }, verdicts) =>
      log.append(
        sealed(repeatRowSchema, { id, verdicts: [...verdicts], judge: hash, ...repeatMember(repeat) }, seed),
      ),
    close: async () => {
      await log.close();
      return summarizeRepeats(path, perAnswer);
    },
  };
}
