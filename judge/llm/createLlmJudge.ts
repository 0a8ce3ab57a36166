import type { Caller } from '../../models/createCaller.js';
import { loadImages } from '../../models/loadImages.js';
import type { Provider } from '../../models/provider.js';
import {
  type AnswerKindName,
  answerKinds,
  measuresOf,
  type Reading,
} from '../../suites/answers/answerKinds.js';
import { locateImages } from '../../suites/locateImages.js';
import { ratingsOf } from '../../suites/measures.js';
import type { Verdict } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import type { Templates } from '../../util/templates.js';
import type { Judge, JudgeCall } from '../judge.js';
import { judgeByRules } from '../rules/judgeByRules.js';
import type { AnsweredItem } from '../rules/rule.js';
import { unscored } from '../unscored.js';
import { isCopied } from './answerBlock.js';
import { askUntilReadable } from './askUntilReadable.js';
import { combineRepeats } from './combineRepeats.js';
import type { Extractor } from './extractors/extractor.js';
import { extractorOf } from './extractors/extractors.js';
import { type Answered, gradeRequest } from './judgeRequest.js';
import { loadJudgeTemplates } from './judgeTemplates.js';
import { type LlmJudgeSettings, llmIdentity } from './llmIdentity.js';
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
 * other answers go by rules; those that rules leave unparsed go to the model where that was chosen and the kind of answer has an
 * extractor. Verdicts are read from the model's own structured reply alone; what stays unreadable is unscored.
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
      const ask = askingOnce({ item, key, response }, byRules, parts);
      if (ask === undefined) return byRules;
      return repeated(parts, call, (caller) => ask({ ...parts, templates, caller, signal: call.signal }));
    },
  };
}

/** What a verdict of the model is asked for with. */
interface Means extends LlmJudgeParts {
  readonly templates: Templates;
  readonly signal: AbortSignal;
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
  const isUnread = byRules.outcome === 'unscored' && byRules.reason.startsWith('unparsed:');
  const extractor = parts.extract && isUnread ? extractorOf(answer.kind) : undefined;
  return extractor && ((means) => extract(answered, extractor, means));
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

async function grade(answered: Answered, reading: Reading | null, means: Means): Promise<Verdict> {
  const paths = means.image ? await locateImages(answered.item, means.suite) : [];
  if (typeof paths === 'string') return failed(paths);
  const schema = gradeSchema(measuresOf(answered.item.answer));
  const read = notCopied(answered.response, (reply) => readReply(reply, schema));
  const request = gradeRequest(answered, await loadImages(paths), means);
  const reply = await askUntilReadable(request, { ...means, read });
  if (reply.kind === 'unreadable') return failed(reply.reason);
  const { analysis, ...values } = reply.value;
  return { outcome: 'scored', reading, values, by: 'llm', analysis };
}

async function extract<Name extends AnswerKindName>(
  answered: AnsweredItem<Name>,
  extractor: Extractor<Name>,
  means: Means,
): Promise<Verdict> {
  const read = notCopied(answered.response, (reply) => extractor.read(reply, answered));
  const reply = await askUntilReadable(extractor.request(answered, means), { ...means, read });
  return reply.kind === 'unreadable' ? failed(reply.reason) : reply.value;
}

/** Reads replies but those that say again what the answer says. */
function notCopied<Value>(response: string, read: (reply: string) => ReadReply<Value>) {
  return (reply: string): ReadReply<Value> =>
    isCopied(reply, response) ? { kind: 'unreadable', reason: 'copied from the answer' } : read(reply);
}

/** The judge is at fault, not the answer. A reason may quote what the judge said. */
function failed(reason: string): Verdict {
  return unscored('error', `judge: ${printable(reason, 500)}`, '');
}
