import type { CoordinateConvention } from '../suites/answers/coordinates.js';
import { judgedHashes } from '../suites/rows/judgedHashes.js';
import type { RowLookup } from '../suites/rows/lookUpRows.js';
import { type HashedItem, readItemsWithKey } from '../suites/rows/readItemsWithKey.js';
import type { RepeatedRow } from '../suites/rows/rowKey.js';
import type { Response, SuiteManifest, Verdict } from '../suites/schema/schema.js';
import { eachConcurrently } from '../util/eachConcurrently.js';
import { declaredItem } from './declaredItem.js';
import type { JudgementLog } from './judgementLog.js';
import type { JudgeOptions } from './judgeOptions.js';
import { judgeResponse } from './judgeResponse.js';
import type { RepeatLog } from './repeats/repeatLog.js';

/** A judging while it is under way. */
export interface Judging {
  readonly responses: RowLookup<Response>;
  readonly log: JudgementLog;
  readonly repeats: RepeatLog;
  /** Items, each as often as it was asked, that are judged or have no response, and how many of these have none. */
  readonly tally: { items: number; missing: number };
  /** See JudgeCall. */
  readonly readsKnownAnswers: boolean;
  /** What the run declares its coordinates to be, if not what items ask for. */
  readonly coordinates: CoordinateConvention | undefined;
}

/** Rules are done before another could begin. */
export function atOnce({ judge, concurrency = 1 }: JudgeOptions): number {
  return judge.isRemote ? concurrency : 1;
}

/** Judges every response of a run that has no judgement yet. */
export async function judgeMissing(
  options: JudgeOptions,
  suite: SuiteManifest,
  judging: Judging,
): Promise<void> {
  const { judge, onProgress, suite: suiteFolder, run } = options;
  const { log, repeats, responses, tally, readsKnownAnswers, coordinates } = judging;
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
  const isJudged = (row: RepeatedRow) => log.noteOf(row) !== undefined;
  const onPassed = (hasResponse: boolean) => {
    if (!hasResponse) tally.missing++;
    onItem();
  };
  const missing = unjudged(options, { responses, isJudged, onPassed });
  await eachConcurrently(missing, atOnce(options), async ({ keyed, response }) => {
    const onRepeats = (verdicts: readonly Verdict[]) => recorded(repeats.append(response, verdicts));
    const folders = { suite: suiteFolder, run };
    const call = { signal: unrecordable.signal, onRepeats, readsKnownAnswers, folders };
    const declared = { ...keyed, item: declaredItem(keyed.item, coordinates) };
    const row = await judgeResponse(declared, response, judge, call);
    await recorded(log.append({ ...row, of: judgedHashes(keyed.hashes, response) }));
    onItem();
  });
}

/** What is judged already, and what there is to judge. */
export interface Unjudged {
  readonly responses: RowLookup<Response>;
  readonly isJudged: (row: RepeatedRow) => boolean;
  /** Hears of an item that needs no judgement, as it has one or no response. */
  readonly onPassed?: (hasResponse: boolean) => void;
}

/** Streams the responses that have no judgement yet, in the order of the suite. */
export async function* unjudged(
  { suite, signal }: Pick<JudgeOptions, 'suite' | 'signal'>,
  { responses, isJudged, onPassed }: Unjudged,
): AsyncGenerator<{ readonly keyed: HashedItem; readonly response: Response }> {
  for await (const keyed of readItemsWithKey(suite)) {
    for (let repeat = 0; repeat < responses.repeats; repeat++) {
      if (signal?.aborted) return;
      const row = { id: keyed.item.id, repeat };
      const known = isJudged(row);
      const response = known ? undefined : await responses.find(row);
      if (response !== undefined) yield { keyed, response };
      else onPassed?.(known);
    }
  }
}
