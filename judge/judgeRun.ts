import { join } from 'node:path';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { runPaths } from '../suites/paths.js';
import { readRunOfSuite } from '../suites/readRunOfSuite.js';
import { lookUpRows, type RowLookup } from '../suites/rows/lookUpRows.js';
import type { BadRow } from '../suites/rows/readRows.js';
import {
  type KnownAnswerSummary,
  type Response,
  responseSchema,
  type SuiteManifest,
} from '../suites/schema/schema.js';
import { takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { printable } from '../util/printable.js';
import { removeLeftovers } from '../util/removeLeftovers.js';
import { hashJudge } from './judge.js';
import { addCalls, earlierCalls, saveJudgeManifest } from './judgeManifest.js';
import { atOnce, type Judging, judgeMissing } from './judgeMissing.js';
import { type JudgementLog, openJudgementLog } from './judgementLog.js';
import type { JudgeOptions, JudgeResult } from './judgeOptions.js';
import { judgeKnownAnswers } from './knownAnswers/judgeKnownAnswers.js';
import { openRepeatLog } from './repeats/repeatLog.js';
import { requireFileName } from './requireFileName.js';

/**
 * Judges the responses of a run into judgements/<judge>.jsonl and .json; what is judged already is kept. Rules write rows
 * in the order of the suite, a judge with several calls under way as they come. Items and key are streamed side by
 * side; responses stay in their file and are looked up by offset.
 *
 * @throws InputError when run or suite cannot be read, they do not belong together, or the suite has no key; UsageError when
 *   the file holds another judge's rows; OutputError when writing fails; ModelError from the judge.
 *
 * @example of a run that the rules judge
 * await judgeRun({ run: 'runs/random', suite: 'suites/ct', judge: rulesJudge });
 */
export async function judgeRun(options: JudgeOptions): Promise<JudgeResult> {
  const { run, judge } = options;
  requireFileName(judge.name);
  const suite = await openSuite(options.suite);
  await readRunOfSuite(run, suite);
  await requireKey(options.suite, suite);
  const paths = runPaths(run);
  await makeFolder(paths.judgements);
  const lock = await takeLock(join(paths.judgements, `${judge.name}.lock`));
  try {
    await removeLeftovers(paths.judgementManifest(judge.name));
    const responses = await openResponses(options);
    const log = await openLog(options, responses);
    const repeats = await openRepeatLog(run, judge, (row) => log.noteOf(row) !== undefined);
    return await judgeAndClose(options, suite, { responses, log, repeats });
  } finally {
    await lock.release();
  }
}

async function openResponses({ run, onNotice }: JudgeOptions): Promise<RowLookup<Response>> {
  const { responses: path } = runPaths(run);
  const onBad = ({ line, reason }: BadRow) =>
    onNotice?.(`${path} line ${line}: skipped: ${printable(reason)}`);
  return lookUpRows({ path, schema: responseSchema, onBad });
}

/**
 * Only failed calls are ever made again, so only their judgements can be of a response that counts no more. What the judge
 * failed on is judged again where that was asked for.
 */
async function openLog(options: JudgeOptions, responses: RowLookup<Response>): Promise<JudgementLog> {
  const { run, judge, retryFailed, onNotice } = options;
  return openJudgementLog({
    run,
    judge: judge.name,
    hash: hashJudge(judge.identity),
    isCurrent: async (row) => {
      if (row.by === 'error' && retryFailed) return false;
      const isOfFailedCall = row.outcome === 'unscored' && row.reason === 'failed';
      return !isOfFailedCall || (await responses.find(row))?.outcome === 'failed';
    },
    isDurable: judge.isRemote ?? false,
    onNotice: onNotice ?? (() => undefined),
  });
}

async function judgeAndClose(
  options: JudgeOptions,
  suite: SuiteManifest,
  files: Omit<Judging, 'tally'>,
): Promise<JudgeResult> {
  const { run, judge, onNotice } = options;
  const { log, repeats, responses } = files;
  const tally = { items: 0, missing: 0 };
  const before = await earlierCalls(run, judge.name);
  await saveJudgeManifest(run, judge, { counts: {}, calls: before });
  const counts = () => ({ ...log.counts(), missing: tally.missing });
  let knownAnswers: KnownAnswerSummary | undefined;
  try {
    if (options.knownAnswers !== undefined) {
      knownAnswers = await judgeKnownAnswers({
        ...options,
        knownAnswers: options.knownAnswers,
        concurrency: atOnce(options),
      });
    }
    await judgeMissing(options, suite, { ...files, tally });
  } finally {
    await log.close();
    const spread = await repeats.close();
    const calls = addCalls(before, judge.takeCalls?.());
    const record = { counts: { items: tally.items, ...counts() }, knownAnswers, repeats: spread, calls };
    await saveJudgeManifest(run, judge, record);
  }
  const finished = tally.items === suite.counts.items * responses.repeats;
  const unknown = responses.size - (tally.items - tally.missing);
  if (finished && unknown > 0) onNotice?.(`${unknown} responses are to no item of the suite`);
  return { finished, ...counts() };
}
