import type { KeyedItem } from '../suites/rows/readItemsWithKey.js';
import { describeIssues } from '../suites/rows/readRows.js';
import { repeatMember } from '../suites/rows/rowKey.js';
import {
  type Item,
  type Judgement,
  judgementSchema,
  type Outcome,
  type Response,
  type Verdict,
} from '../suites/schema/schema.js';
import { ModelError, OutputError } from '../util/radvuqaError.js';
import { hashJudge, type Judge, type JudgeCall } from './judge.js';
import { judgeProgram } from './judgeProgram.js';
import { isAnswerDespiteRefusal } from './rules/isAnswerDespiteRefusal.js';
import { unscored } from './unscored.js';

/** Outcomes of responses that hold nothing to judge; each is the reason of an unscored judgement. */
const unjudgedOutcomes: readonly Outcome[] = ['empty', 'reasoned', 'filtered', 'failed'];

/**
 * Judges one response. One without an answer is unscored for that reason, and so is one that the judge fails on or
 * gives no valid verdict about: nothing is ever scored by default.
 *
 * @throws ModelError when the judge cannot be asked any more; OutputError when its repeats cannot be written; the signal's
 *   reason when the verdict is of no use any more.
 */
export async function judgeResponse(
  { item, key }: KeyedItem,
  response: Response,
  judge: Judge,
  call: JudgeCall,
): Promise<Judgement> {
  const judged = { id: item.id, judge: hashJudge(judge.identity), ...repeatMember(response.repeat) };
  const asRow = (verdict: Verdict): Judgement => ({ ...verdict, ...judged });
  if (holdsNothingToJudge(item, response)) return asRow(unscored('outcome', response.outcome, ''));
  try {
    const parsed = judgementSchema.safeParse(asRow(await verdictOf({ item, key }, response, judge, call)));
    if (parsed.success) return parsed.data;
    return asRow(unscored('error', `judge failed: ${describeIssues(parsed.error)}`, ''));
  } catch (error) {
    if (error instanceof ModelError || error instanceof OutputError || call.signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return asRow(unscored('error', `judge failed: ${message}`, ''));
  }
}

/** Predicted masks lie beside the response, and are held against the true ones whoever judges. */
async function verdictOf(
  { item, key }: KeyedItem,
  response: Response,
  judge: Judge,
  call: JudgeCall,
): Promise<Verdict> {
  if (key.answer.kind === 'program' && call.folders !== undefined)
    return judgeProgram(key.answer, response, call.folders);
  return judge.judge(item, key, response.response, call);
}

/** Whoever asked took words that decline for a refusal, whatever the question was. */
function holdsNothingToJudge(item: Item, { outcome, response }: Response): boolean {
  if (outcome === 'refused') return !isAnswerDespiteRefusal(item, response);
  return unjudgedOutcomes.includes(outcome);
}
