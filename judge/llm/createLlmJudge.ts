import type { Caller } from '../../models/createCaller.js';
import type { Provider, ProviderRequest } from '../../models/provider.js';
import {
  type AnswerKindName,
  answerKinds,
  measuresOf,
  type Reading,
  scoreOf,
} from '../../suites/answers/answerKinds.js';
import { loadImages } from '../../suites/loadImages.js';
import { locateImages } from '../../suites/locateImages.js';
import { measureEntries, measureOf, ratingsOf } from '../../suites/measures.js';
import type { MeasuredValues, Verdict } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import type { Templates } from '../../util/templates.js';
import { isPass } from '../isPass.js';
import type { Judge, JudgeCall } from '../judge.js';
import { judgeByRules } from '../rules/judgeByRules.js';
import type { AnsweredItem } from '../rules/rule.js';
import { unscored } from '../unscored.js';
import { valueTold } from '../valueTold.js';
import { isCopied } from './answerBlock.js';
import { askUntilReadable } from './askUntilReadable.js';
import { combineRepeats } from './combineRepeats.js';
import type { Extractor } from './extractors/extractor.js';
import { extractorOf } from './extractors/extractors.js';
import { falseKeyOf } from './falseKeyOf.js';
import { type Answered, gradeRequest } from './judgeRequest.js';
import { loadJudgeTemplates } from './judgeTemplates.js';
import { type LlmJudgeSettings, llmIdentity } from './llmIdentity.js';
import { looksLikeInstructions } from './looksLikeInstructions.js';
import { type ReadReply, readReply } from './readReply.js';
import { gradeSchema } from './replySchemas.js';

/** What a judge by a language model is made from. */
export interface LlmJudgeParts extends LlmJudgeSettings {
  /** Names the judgement files. */
  readonly name: string;
  readonly provider: Pick<Provider, 'name' | 'model' | 'baseUrl'>;
  /** Makes the calls and fills markers in; may answer from a cache. */
  readonly caller: Caller;
  /** The same without a cache, for repeats and for what could not be read: from there they would be no new replies. */
  readonly freshCaller: Caller;
  /** Suite folder, where the images are. */
  readonly suite: string;
}

/**
 * Makes a judge from a language model: it grades open answers by the rubric; what rules read of them is stored beside. All
 * other answers go by rules; what these leave to be read goes to the model where that was chosen and the kind of answer has an
 * extractor. Verdicts are read from the model's own structured reply alone; what stays unreadable is unscored. An answer that
 * passes, and looks like instructions or is any where that was chosen, is graded by a false key too, and flagged where it passes
 * again: an answer cannot be right by both (SE+CFE, arXiv 2507.23453).
 */
export function createLlmJudge(parts: LlmJudgeParts): Judge {
  const templates = loadJudgeTemplates();
  return {
    name: parts.name,
    identity: llmIdentity(parts.provider, parts, templates),
    isRemote: true,
    repeats: parts.repeats,
    async judge(item, key, response, call) {
      const byRules = judgeByRules(item, key, response);
      const askOnce = askingOnce({ item, key, response }, byRules, parts);
      if (askOnce === undefined) return byRules;
      return repeated(parts, call, (caller) => askOnce({ ...parts, ...call, templates, caller }));
    },
  };
}

/** What a verdict of the model is asked for with. */
interface Means extends LlmJudgeParts {
  readonly templates: Templates;
  readonly signal: AbortSignal;
  readonly readsKnownAnswers: boolean;
}

/** How the model is asked once; undefined where the verdict of the rules stands. */
function askingOnce(
  answered: Answered,
  byRules: Verdict,
  parts: LlmJudgeParts,
): ((means: Means) => Promise<Verdict>) | undefined {
  const { answer } = answered.item;
  if (
    answerKinds[answer.kind].form === 'open' &&
    measuresOf(answer).some((name) => ratingsOf(name) !== null)
  ) {
    const reading = byRules.outcome === 'scored' ? byRules.reading : null;
    return (means) => grade(answered, reading, means);
  }
  const extractor = parts.extract ? extractorOf(answer.kind) : undefined;
  if (!extractor?.isAsked(byRules)) return undefined;
  return (means) => extract(answered, extractor, { ...means, byRules });
}

async function repeated(
  { repeats, caller, freshCaller }: LlmJudgeParts,
  { onRepeats }: JudgeCall,
  judgeOnce: (caller: Caller) => Promise<Verdict>,
): Promise<Verdict> {
  const verdicts = [await judgeOnce(caller)];
  while (verdicts.length < repeats) verdicts.push(await judgeOnce(freshCaller));
  if (repeats === 1) return verdicts[0];
  await onRepeats(verdicts);
  return combineRepeats(verdicts);
}

/** Grades an answer, and again by a false key where its pass is in doubt. */
async function grade(answered: Answered, reading: Reading | null, means: Means): Promise<Verdict> {
  const verdict = await gradeOnce(answered, reading, means);
  const isDoubted = means.falseKey || looksLikeInstructions(answered.response);
  const falseKey = isDoubted && isPassed(verdict, answered) ? falseKeyOf(answered) : null;
  if (falseKey === null) return verdict;
  const again = await gradeOnce({ ...answered, key: falseKey }, reading, means);
  if (again.outcome === 'unscored') return again;
  if (!isPassed(again, answered)) return verdict;
  return unscored('llm', `right by the key and by the false key "${falseKey.reference}"`, '', 'false key');
}

function isPassed(verdict: Verdict, { item }: Answered): boolean {
  const score = scoreOf(item.answer);
  const value = valueTold(verdict, score);
  return value !== undefined && isPass(score, value);
}

async function gradeOnce(answered: Answered, reading: Reading | null, means: Means): Promise<Verdict> {
  const paths = means.image ? await locateImages(answered.item, means.suite) : [];
  if (typeof paths === 'string') return failed(paths);
  const schema = gradeSchema(measuresOf(answered.item.answer));
  const read = (reply: string): ReadReply<Verdict> => {
    const found = readReply(reply, schema);
    if (found.kind === 'unreadable') return found;
    const { analysis, ...values } = found.value;
    return { kind: 'read', value: { outcome: 'scored', reading, values, by: 'llm', analysis } };
  };
  return ask(gradeRequest(answered, await loadImages(paths), means), answered, { ...means, read });
}

async function extract<Name extends AnswerKindName>(
  answered: AnsweredItem<Name>,
  extractor: Extractor<Name>,
  means: Means & { readonly byRules: Verdict },
): Promise<Verdict> {
  const read = (reply: string) => extractor.read(reply, answered, means.byRules);
  return ask(extractor.request(answered, means), answered, { ...means, read });
}

/** The verdict that a reply holds. One that stays unreadable is the answer's doing where the judge reads known answers. */
async function ask(
  request: ProviderRequest,
  answered: Answered,
  means: Means & { readonly read: (reply: string) => ReadReply<Verdict> },
): Promise<Verdict> {
  const reply = await askUntilReadable(request, { ...means, read: notCopied(answered, means.read) });
  if (reply.kind === 'read') return reply.value;
  if (reply.kind === 'failed') return failed(reply.reason, reply.isOutage);
  if (!means.readsKnownAnswers) return failed(reply.reason);
  return unscored('llm', `judge: ${printable(reply.reason, 500)}`, '', 'unreadable');
}

/** Reads replies; of those that say again what the answer says, only what is to its disadvantage. */
function notCopied({ item, response }: Answered, read: (reply: string) => ReadReply<Verdict>) {
  return (reply: string): ReadReply<Verdict> => {
    const found = read(reply);
    if (found.kind === 'unreadable' || found.value.outcome === 'unscored') return found;
    if (!isCopied(reply, response)) return found;
    const values = worstOnly(found.value.values);
    if (scoreOf(item.answer) in values) return { kind: 'read', value: { ...found.value, values } };
    return { kind: 'unreadable', reason: 'copied from the answer' };
  };
}

/** Nobody plants the worst value but to have the judge's own refused. */
function worstOnly(values: MeasuredValues): MeasuredValues {
  return Object.fromEntries(
    measureEntries(values).filter(([name, value]) => value === measureOf(name).worst),
  );
}

/** The judge is at fault, not the answer. A reason may quote what the judge said. */
function failed(reason: string, isOutage = false): Verdict {
  const verdict = unscored('error', `judge: ${printable(reason, 500)}`, '');
  return isOutage ? { ...verdict, isOutage } : verdict;
}
