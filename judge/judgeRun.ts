import { join } from 'node:path';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { runPaths } from '../suites/paths.js';
import { lookUpRows, type RowLookup } from '../suites/rows/lookUpRows.js';
import { type KeyedItem, readItemsWithKey } from '../suites/rows/readItemsWithKey.js';
import { readManifest } from '../suites/rows/readManifest.js';
import type { BadRow } from '../suites/rows/readRows.js';
import {
  type KnownAnswerSummary,
  type Response,
  responseSchema,
  runManifestSchema,
  type SuiteManifest,
  type Verdict,
} from '../suites/schema/schema.js';
import { eachConcurrently } from '../util/eachConcurrently.js';
import { takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { printable } from '../util/printable.js';
import { UsageError } from '../util/radvuqaError.js';
import { removeLeftovers } from '../util/removeLeftovers.js';
import { hashJudge, type Judge } from './judge.js';
import { addCalls, earlierCalls, saveJudgeManifest } from './judgeManifest.js';
import { type JudgementLog, openJudgementLog } from './judgementLog.js';
import { judgeResponse } from './judgeResponse.js';
import type { KnownAnswerOptions } from './knownAnswers/drawKnownAnswers.js';
import { judgeKnownAnswers } from './knownAnswers/judgeKnownAnswers.js';
import { openRepeatLog, type RepeatLog } from './repeats/repeatLog.js';
import { requireFileName } from './requireFileName.js';

export interface JudgeOptions {
  /** Run folder. */
  readonly run: string;
  /** Suite folder, with its key. */
  readonly suite: string;
  readonly judge: Judge;
  /** Most responses to judge at once, by a judge that makes calls; 1 when not given. */
  readonly concurrency?: number;
  /** Known answers to have judged beside the rest; none when not given. */
  readonly knownAnswers?: KnownAnswerOptions;
  /** Judge again what the judge failed on before. */
  readonly retryFailed?: boolean;
  /** When aborted, the responses in hand are finished and no others begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onNotice?: (text: string) => void;
}

export interface JudgeResult {
  /** False when the signal stopped it before its end. */
  readonly finished: boolean;
  readonly scored: number;
  readonly unscored: number;
  /** Items without a response, each as often as others were asked; they get no row. */
  readonly missing: number;
}

/**
 * Judges the responses of a run into judgements/<judge>.jsonl and .json; what is judged already is kept. Rules write rows
 * in the order of the suite, a judge with several calls under way as they come. Items and key are streamed side by
 * side; responses stay in their file and are looked up by offset.
 *
 * @throws InputError when run or suite cannot be read or the suite has no key; UsageError when they do not belong
 *   together or the file holds another judge's rows; OutputError when writing fails; ModelError from the judge.
 */
export async function judgeRun(options: JudgeOptions): Promise<JudgeResult> {
  const { run, judge } = options;
  requireFileName(judge.name);
  const suite = await openSuite(options.suite);
  await requireSameSuite(run, suite);
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

/** A judging while it is under way. */
interface Judging {
  readonly responses: RowLookup<Response>;
  readonly log: JudgementLog;
  readonly repeats: RepeatLog;
  /** Items, each as often as it was asked, that are judged or have no response, and how many of these have none. */
  readonly tally: { items: number; missing: number };
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

/** Rules are done before another could begin. */
function atOnce({ judge, concurrency = 1 }: JudgeOptions): number {
  return judge.isRemote ? concurrency : 1;
}

async function judgeMissing(options: JudgeOptions, suite: SuiteManifest, judging: Judging): Promise<void> {
  const { judge, onProgress } = options;
  const { log, repeats, responses, tally } = judging;
  const unrecordable = new AbortController();
  /** What cannot be written is not worth waiting for: other calls under way are given up. */
  const recorded = (writing: Promise<void>) =>
    writing.catch((error: unknown) => {
      unrecordable.abort(error);
      throw error;
    });
  const onItem = () => {
    tally.items++;
    onProgress?.({ done: tally.items, total: suite.counts.items * responses.repeats });
  };
  await eachConcurrently(unjudged(options, judging, onItem), atOnce(options), async ({ keyed, response }) => {
    const onRepeats = (verdicts: readonly Verdict[]) => recorded(repeats.append(response, verdicts));
    const call = { signal: unrecordable.signal, onRepeats };
    await recorded(log.append(await judgeResponse(keyed, response, judge, call)));
    onItem();
  });
}

/** Streams the responses that have no judgement yet; counts the items that need none. */
async function* unjudged(
  { suite, signal }: JudgeOptions,
  { responses, log, tally }: Judging,
  onItem: () => void,
): AsyncGenerator<{ readonly keyed: KeyedItem; readonly response: Response }> {
  for await (const keyed of readItemsWithKey(suite)) {
    for (let repeat = 0; repeat < responses.repeats; repeat++) {
      if (signal?.aborted) return;
      const row = { id: keyed.item.id, repeat };
      const known = log.noteOf(row) !== undefined;
      const response = known ? undefined : await responses.find(row);
      if (response !== undefined) yield { keyed, response };
      else {
        if (!known) tally.missing++;
        onItem();
      }
    }
  }
}

async function requireSameSuite(run: string, suite: SuiteManifest): Promise<void> {
  const manifest = await readManifest(runPaths(run).manifest, runManifestSchema);
  if (manifest.suite.hash === suite.itemsHash) return;
  throw new UsageError({
    subject: run,
    expected: `a run of suite ${suite.name} ${suite.version}`,
    found: `one of ${printable(manifest.suite.name)} ${printable(manifest.suite.version)} with other items`,
    hint: 'give the suite folder that the model was run on',
  });
}
