import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MeasureName } from '../../suites/measures.js';
import { runPaths } from '../../suites/paths.js';
import { openRowLog } from '../../suites/rows/openRowLog.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import { readRows } from '../../suites/rows/readRows.js';
import { isSealed, sealed } from '../../suites/rows/seal.js';
import {
  type Judgement,
  type KnownAnswerRow,
  type KnownAnswerSummary,
  knownAnswerRowSchema,
  type Response,
  type Seed,
} from '../../suites/schema/schema.js';
import { eachConcurrently } from '../../util/eachConcurrently.js';
import { makeFolder } from '../../util/makeFolder.js';
import { flagOf } from '../flagOf.js';
import { isOfOutage } from '../isOfOutage.js';
import { hashJudge, type Judge } from '../judge.js';
import { judgeResponse } from '../judgeResponse.js';
import { valueTold } from '../valueTold.js';
import { type DrawnAnswer, drawKnownAnswers, type KnownAnswerOptions, wantedOf } from './drawKnownAnswers.js';
import { knownAnswerKinds } from './knownAnswerKinds.js';
import { summarizeKnownAnswers } from './summarizeKnownAnswers.js';

export interface JudgeKnownAnswersOptions {
  readonly run: string;
  readonly suite: string;
  readonly judge: Judge;
  readonly knownAnswers: KnownAnswerOptions;
  /** Of the suite: what rows are sealed by. */
  readonly seed: Seed;
  readonly concurrency: number;
  /** Judge again what the judge failed on before. */
  readonly retryFailed?: boolean | undefined;
  /** When aborted, no other is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** How a judge did on known answers. */
export interface KnownAnswersJudged {
  readonly summary: KnownAnswerSummary;
  /** What it failed with most often, such as "judge: unreadable 3 times: no object"; null where it never did. */
  readonly failure: string | null;
}

/**
 * Has a judge judge known answers to items of the suite, into judgements/known-answers/<judge>.jsonl, as it judges all others:
 * nothing tells it which they are. What it has said already is kept and counts, also of an earlier sample of another size,
 * if the row has the suite's seal. After ten of which the judge could give no verdict at all none is asked any more.
 *
 * @throws ModelError from the judge; OutputError when writing fails.
 */
export async function judgeKnownAnswers(options: JudgeKnownAnswersOptions): Promise<KnownAnswersJudged> {
  const { judge, suite, knownAnswers, seed, signal } = options;
  const drawn = await drawKnownAnswers(readItemsWithKey(suite), knownAnswers);
  const path = runPaths(options.run).knownAnswerRows(judge.name);
  await makeFolder(dirname(path));
  const rows: KnownAnswerRow[] = [];
  const log = await openRowLog({
    path,
    schema: knownAnswerRowSchema,
    note: () => true,
    isCurrent: (row) => isKept(row, options),
    isDurable: true,
    onRow: (row) => rows.push(row),
  });
  const missing = stillWanted(drawn, rows, knownAnswers.perKind);
  try {
    await eachConcurrently(missing.values(), options.concurrency, async (known) => {
      if (signal?.aborted || isHopeless(rows)) return;
      await log.append(sealed(knownAnswerRowSchema, await judgeKnownAnswer(known, judge), seed));
    });
  } finally {
    await log.close();
  }
  return { summary: summarizeKnownAnswers(rows, knownAnswers.seed), failure: commonestFailure(rows) };
}

/** The known answers that a judge has to judge still; asks and writes nothing. */
export async function knownAnswersToJudge(options: KnownAnswerFiles): Promise<readonly DrawnAnswer[]> {
  const { run, suite, judge, knownAnswers } = options;
  const path = runPaths(run).knownAnswerRows(judge.name);
  const rows: KnownAnswerRow[] = [];
  for await (const row of existsSync(path) ? readRows(path, knownAnswerRowSchema, () => undefined) : [])
    if (isKept(row, options)) rows.push(row);
  return stillWanted(
    await drawKnownAnswers(readItemsWithKey(suite), knownAnswers),
    rows,
    knownAnswers.perKind,
  );
}

type KnownAnswerFiles = Omit<JudgeKnownAnswersOptions, 'concurrency' | 'signal'>;

function isKept(row: KnownAnswerRow, { judge, seed, retryFailed = false }: KnownAnswerFiles): boolean {
  const isAskedAgain = isOfOutage(row) || (retryFailed && row.by === 'error');
  return isSealed(row, seed) && row.judge === hashJudge(judge.identity) && !isAskedAgain;
}

/** So many known answers without one verdict that can be read say that there will be none. */
const mostUnread = 10;

/** Whoever fails on the first of them fails on all, three calls each. */
function isHopeless(rows: readonly KnownAnswerRow[]): boolean {
  return (
    rows.length >= mostUnread && rows.every(({ outcome, by }) => outcome === 'unscored' && by === 'error')
  );
}

/** What the judge failed with most often; null where it never did. */
function commonestFailure(rows: readonly KnownAnswerRow[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.outcome === 'unscored' && row.by === 'error')
      counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, one], [, other]) => other - one);
  return commonest?.[0] ?? null;
}

/** Those of the drawn ones that are not judged yet, of each kind only as many as are missing. */
function stillWanted(
  drawn: readonly DrawnAnswer[],
  rows: readonly KnownAnswerRow[],
  perKind: number,
): readonly DrawnAnswer[] {
  const judged = new Set(rows.map(({ id }) => id));
  const counts = new Map<string, number>();
  const countOf = (kind: string) => counts.get(kind) ?? 0;
  const wanted = new Map(knownAnswerKinds.map((kind) => [kind.name, wantedOf(kind, perKind)]));
  for (const { kind } of rows) counts.set(kind, countOf(kind) + 1);
  return drawn.filter(({ id, kind }) => {
    if (judged.has(id) || countOf(kind) >= (wanted.get(kind) ?? 0)) return false;
    counts.set(kind, countOf(kind) + 1);
    return true;
  });
}

/** Has a judge judge one known answer. */
export async function judgeKnownAnswer(
  { id, kind, keyed, response, expected }: DrawnAnswer,
  judge: Judge,
): Promise<KnownAnswerRow> {
  const call = {
    signal: new AbortController().signal,
    onRepeats: async () => undefined,
    readsKnownAnswers: false,
  };
  const judgement = await judgeResponse(keyed, answered(keyed.item.id, response), judge, call);
  const asExpected = isAsExpected(judgement, expected);
  return { ...judgement, id, kind, item: keyed.item.id, response, expected, asExpected };
}

function answered(id: string, response: string): Response {
  return { id, response, outcome: 'ok', error: null, usage: null, latencyMs: null, attempts: 0 };
}

/** Null where the judge gave no value that could be right or wrong. To pass a wrong answer by two keys is wrong, though it is found out. */
function isAsExpected(
  judgement: Judgement,
  { values, unscored }: KnownAnswerRow['expected'],
): boolean | null {
  if (flagOf(judgement) !== undefined) return false;
  const ranges = Object.entries(values).flatMap(([measure, range]) => {
    const value = valueTold(judgement, measure as MeasureName);
    return value === undefined ? [] : [{ value, range }];
  });
  if (ranges.length === 0) return unscored && judgement.by !== 'error' ? true : null;
  return ranges.every(({ value, range: [least, greatest] }) => value >= least && value <= greatest);
}
