import { join } from 'node:path';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { runPaths } from '../suites/paths.js';
import { readRunOfSuite } from '../suites/readRunOfSuite.js';
import { lookUpRows, type RowLookup } from '../suites/rows/lookUpRows.js';
import type { BadRow } from '../suites/rows/readRows.js';
import { type Response, responseSchema, type Seed, type SuiteManifest } from '../suites/schema/schema.js';
import { takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { printable } from '../util/printable.js';
import { removeLeftovers } from '../util/removeLeftovers.js';
import { countOf } from '../util/text/countOf.js';
import { hashJudge } from './judge.js';
import { judgeAsBefore } from './judgeAsBefore.js';
import { addCalls, earlierCalls, saveJudgeManifest } from './judgeManifest.js';
import { atOnce, type Judging, judgeMissing } from './judgeMissing.js';
import { type JudgementLog, openJudgementLog } from './judgementLog.js';
import type { JudgeOptions, JudgeResult } from './judgeOptions.js';
import { areRead } from './knownAnswers/areRead.js';
import { judgeKnownAnswers, type KnownAnswersJudged } from './knownAnswers/judgeKnownAnswers.js';
import { readJudgedHashes } from './readJudgedHashes.js';
import { openRepeatLog } from './repeats/repeatLog.js';
import { requireFileName } from './requireFileName.js';

/**
 * Judges the responses of a run into judgements/<judge>.jsonl and .json. Rules judge all anew and write rows in the order of
 * the suite; what a judge that makes calls has judged already is kept, as long as it is of the same response, key and
 * item and carries the suite's seal, and its rows are written as they come. Items and key are streamed side by
 * side; responses stay in their file and are looked up by offset.
 *
 * @throws InputError when run or suite cannot be read, they do not belong together, or the suite has no key; UsageError when
 *   the file holds another judge's rows; OutputError when writing fails; ModelError from the judge.
 *
 * @example of a run that the rules judge
 * await judgeRun({ run: 'runs/random', suite: 'suites/ct', judge: rulesJudge });
 */
export async function judgeRun(given: JudgeOptions): Promise<JudgeResult> {
  const { run } = given;
  requireFileName(given.judge.name);
  const suite = await openSuite(given.suite);
  const { coordinates } = await readRunOfSuite(run, suite);
  const seed = await requireKey(given.suite, suite);
  const paths = runPaths(run);
  await makeFolder(paths.judgements);
  const lock = await takeLock(join(paths.judgements, `${given.judge.name}.lock`));
  try {
    await removeLeftovers(paths.judgementManifest(given.judge.name));
    const { judge, laterBaseUrls } = await judgeAsBefore(given);
    const options = { ...given, judge };
    const responses = await openResponses(options);
    const log = await openLog(options, seed, responses);
    const repeats = await openRepeatLog(options, seed, (row) => log.noteOf(row) !== undefined);
    return await judgeAndClose(options, suite, {
      ...{ seed, responses, log, repeats, coordinates },
      ...(laterBaseUrls.length === 0 ? {} : { laterBaseUrls: [...laterBaseUrls] }),
    });
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

/** What costs nothing is always judged from scratch: then nobody can have written a verdict of it beforehand. */
async function openLog(
  options: JudgeOptions,
  seed: Seed,
  responses: RowLookup<Response>,
): Promise<JudgementLog> {
  const { run, suite, judge, retryFailed = false, onNotice } = options;
  const { isRemote = false } = judge;
  return openJudgementLog({
    run,
    judge: judge.name,
    hash: hashJudge(judge.identity),
    identity: judge.identity,
    seed,
    ...(isRemote ? { keeping: { hashesOf: await readJudgedHashes(suite, responses), retryFailed } } : {}),
    isDurable: isRemote,
    onNotice: onNotice ?? (() => undefined),
  });
}

/** What is open while a run is judged. */
interface JudgedFiles extends Omit<Judging, 'tally' | 'readsKnownAnswers'> {
  readonly seed: Seed;
  readonly laterBaseUrls?: string[];
}

async function judgeAndClose(
  options: JudgeOptions,
  suite: SuiteManifest,
  { seed, laterBaseUrls, ...files }: JudgedFiles,
): Promise<JudgeResult> {
  const { run, judge, onNotice } = options;
  const { log, repeats, responses } = files;
  const tally = { items: 0, missing: 0 };
  const before = judge.isRemote ? await earlierCalls(run, judge.name, seed) : undefined;
  if (before !== undefined) judge.addEarlierCalls?.(before);
  await saveJudgeManifest(run, judge, { counts: {}, laterBaseUrls, calls: before }, seed);
  const counts = () => ({ ...log.counts(), missing: tally.missing });
  const unjudged = () => responses.size - log.counts().scored - log.counts().unscored;
  let known: KnownAnswersJudged | undefined;
  try {
    if (options.knownAnswers !== undefined) {
      known = await judgeKnownAnswers({
        ...options,
        knownAnswers: options.knownAnswers,
        seed,
        concurrency: atOnce(options),
      });
    }
    const readsKnownAnswers = known !== undefined && areRead(known.summary);
    if (!isNeverRead(known, options))
      await judgeMissing(options, suite, { ...files, tally, readsKnownAnswers });
  } finally {
    await log.close();
    const spread = await repeats.close();
    const calls = addCalls(before, judge.takeCalls?.());
    const items = { items: tally.items, ...counts() };
    const record = { counts: items, laterBaseUrls, knownAnswers: known?.summary, repeats: spread, calls };
    await saveJudgeManifest(run, judge, record, seed);
  }
  if (isNeverRead(known, options)) {
    onNotice?.(neverReadText(judge.name, known));
    return { stopped: 'unreadable', ...counts(), unjudged: unjudged() };
  }
  if (log.outages() > 0)
    onNotice?.(
      `${log.outages()} responses have no verdict, as the judge could not be asked; the same command asks again`,
    );
  const finished = tally.items === suite.counts.items * responses.repeats;
  const unknown = responses.size - (tally.items - tally.missing);
  if (finished && unknown > 0) onNotice?.(`${countOf(unknown, 'response')} to no item of the suite`);
  if (finished) return { stopped: null, ...counts(), unjudged: 0 };
  return { stopped: 'interrupt', ...counts(), unjudged: unjudged() };
}

/** Whoever fails on all that is known would fail on all else, and be paid for it. */
function isNeverRead(
  known: KnownAnswersJudged | undefined,
  { signal }: Pick<JudgeOptions, 'signal'>,
): known is KnownAnswersJudged {
  if (signal?.aborted) return false;
  return known !== undefined && known.summary.n > 0 && known.summary.unscored === known.summary.n;
}

function neverReadText(judge: string, { summary, failure }: KnownAnswersJudged): string {
  return (
    `${judge} is asked no further: it gave no score to any of the first ${summary.n} known answers, most often for ` +
    `"${printable(failure ?? 'no reason', 500)}"; --retry-failed asks again`
  );
}
