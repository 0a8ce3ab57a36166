import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { openRowLog } from '../../suites/rows/openRowLog.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import {
  type AnchorRow,
  type AnchorSummary,
  anchorRowSchema,
  type Judgement,
  type Response,
} from '../../suites/schema/schema.js';
import { eachConcurrently } from '../../util/eachConcurrently.js';
import { hashJudge, type Judge } from '../judge.js';
import { judgeResponse } from '../judgeResponse.js';
import { type Anchor, type AnchorOptions, sampleAnchors } from './sampleAnchors.js';
import { summarizeAnchors } from './summarizeAnchors.js';

export interface JudgeAnchorsOptions {
  readonly run: string;
  readonly suite: string;
  readonly judge: Judge;
  readonly anchors: AnchorOptions;
  readonly concurrency: number;
  /** Judge again what the judge failed on before. */
  readonly retryFailed?: boolean | undefined;
  /** When aborted, no other is begun. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has a judge judge known answers to items of the suite, into judgements/anchors/<judge>.jsonl, as it judges all others:
 * nothing tells it which they are. What it has said already is kept and counts, also of an earlier sample of another size.
 *
 * @throws ModelError from the judge; OutputError when writing fails.
 */
export async function judgeAnchors(options: JudgeAnchorsOptions): Promise<AnchorSummary> {
  const { judge, suite, anchors, retryFailed = false, signal } = options;
  const sample = await sampleAnchors(readItemsWithKey(suite), anchors);
  const path = runPaths(options.run).anchorRows(judge.name);
  await mkdir(dirname(path), { recursive: true });
  const rows: AnchorRow[] = [];
  const log = await openRowLog({
    path,
    schema: anchorRowSchema,
    note: () => true,
    isCurrent: (row) => row.judge === hashJudge(judge.identity) && !(retryFailed && row.by === 'error'),
    isDurable: true,
    onRow: (row) => rows.push(row),
  });
  const missing = stillWanted(sample, rows, anchors.perKind);
  try {
    await eachConcurrently(missing.values(), options.concurrency, async (anchor) => {
      if (!signal?.aborted) await log.append(await judgeAnchor(anchor, judge));
    });
  } finally {
    await log.close();
  }
  return summarizeAnchors(rows, anchors.seed);
}

/** Those of a sample that are not judged yet, of each kind only as many as are missing. */
function stillWanted(
  sample: readonly Anchor[],
  rows: readonly AnchorRow[],
  perKind: number,
): readonly Anchor[] {
  const judged = new Set(rows.map(({ id }) => id));
  const counts = new Map<string, number>();
  const countOf = (kind: string) => counts.get(kind) ?? 0;
  for (const { kind } of rows) counts.set(kind, countOf(kind) + 1);
  return sample.filter(({ id, kind }) => {
    if (judged.has(id) || countOf(kind) >= perKind) return false;
    counts.set(kind, countOf(kind) + 1);
    return true;
  });
}

async function judgeAnchor(
  { id, kind, keyed, response, expected }: Anchor,
  judge: Judge,
): Promise<AnchorRow> {
  const call = { signal: new AbortController().signal, onRepeats: async () => undefined };
  const judgement = await judgeResponse(keyed, answered(keyed.item.id, response), judge, call);
  const asExpected = isAsExpected(judgement, expected);
  return { ...judgement, id, kind, item: keyed.item.id, response, expected, asExpected };
}

function answered(id: string, response: string): Response {
  return { id, response, outcome: 'ok', error: null, usage: null, latencyMs: null, attempts: 0 };
}

/** Null where the judge gave no score that could be right or wrong. */
function isAsExpected(
  { outcome, by, responseAccuracy, hallucination }: Judgement,
  expected: AnchorRow['expected'],
): boolean | null {
  if (outcome === 'unscored' || responseAccuracy === null)
    return expected.unscored && by !== 'error' ? true : null;
  const [least, greatest] = expected.responseAccuracy;
  const saysOtherwise =
    expected.hallucination !== null && hallucination !== null && hallucination !== expected.hallucination;
  return responseAccuracy >= least && responseAccuracy <= greatest && !saysOtherwise;
}
