import type { z } from 'zod';
import type { Caller } from '../../models/createCaller.js';
import { loadImages } from '../../models/loadImages.js';
import type { Provider } from '../../models/provider.js';
import { answerKinds, measuresOf } from '../../suites/answers/answerKinds.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import { locateImages } from '../../suites/locateImages.js';
import type { Verdict } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import type { Templates } from '../../util/templates.js';
import type { Judge, JudgeCall } from '../judge.js';
import { choiceValues } from '../rules/choice/choiceValues.js';
import { judgeByRules } from '../rules/judgeByRules.js';
import type { AnsweredItem } from '../rules/rule.js';
import { unscored } from '../unscored.js';
import { isCopied } from './answerBlock.js';
import { askUntilReadable } from './askUntilReadable.js';
import { combineRepeats } from './combineRepeats.js';
import { type Answered, extractRequest, gradeRequest } from './judgeRequest.js';
import { loadJudgeTemplates } from './judgeTemplates.js';
import { type LlmJudgeSettings, llmIdentity } from './llmIdentity.js';
import { type ReadReply, readReply } from './readReply.js';
import { chosenOptionSchema, gradeSchema } from './replySchemas.js';

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
 * Makes a judge from a language model: it grades open answers by the rubric. Closed answers go by rules; those that rules
 * leave unparsed go to the model where that was chosen. Verdicts are read from the model's own structured reply alone; what
 * stays unreadable is unscored.
 */
export function createLlmJudge(parts: LlmJudgeParts): Judge {
  const templates = loadJudgeTemplates();
  return {
    name: parts.name,
    identity: llmIdentity(parts.provider, parts, templates),
    isRemote: true,
    repeats: parts.repeats,
    async judge(item, key, response, call) {
      const answered = { item, key, response };
      if (answerKinds[item.answer.kind].form === 'open') {
        return repeated(parts, call, (caller) => grade(answered, { ...parts, templates, caller }, call));
      }
      const byRules = judgeByRules(item, key, response);
      const isUnread = byRules.outcome === 'unscored' && byRules.reason.startsWith('unparsed:');
      if (!parts.extract || !isUnread || !isOfChoice(answered)) return byRules;
      return repeated(parts, call, (caller) => extract(answered, { ...parts, templates, caller }, call));
    },
  };
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

/** The item alone tells: `judgeByRules` has refused a key of another kind. */
function isOfChoice(answered: Answered): answered is AnsweredItem<'choice'> {
  return answered.item.answer.kind === 'choice';
}

type Means = LlmJudgeParts & { readonly templates: Templates };

async function grade(answered: Answered, means: Means, { signal }: JudgeCall): Promise<Verdict> {
  const paths = means.image ? await locateImages(answered.item, means.suite) : [];
  if (typeof paths === 'string') return failed(paths);
  const read = notCopied(answered.response, gradeSchema(measuresOf(answered.item.answer)));
  const request = gradeRequest(answered, await loadImages(paths), means);
  const reply = await askUntilReadable(request, { ...means, signal, read });
  if (reply.kind === 'unreadable') return failed(reply.reason);
  const { analysis, ...values } = reply.value;
  return { outcome: 'scored', reading: null, values, by: 'llm', analysis };
}

async function extract(
  answered: AnsweredItem<'choice'>,
  means: Means,
  { signal }: JudgeCall,
): Promise<Verdict> {
  const { item, key } = answered;
  const { options } = item.answer;
  const read = notCopied(answered.response, chosenOptionSchema(options.length));
  const reply = await askUntilReadable(extractRequest(answered, means), { ...means, signal, read });
  if (reply.kind === 'unreadable') return failed(reply.reason);
  const { analysis, choice: letter } = reply.value;
  const choice = options.findIndex((_, index) => optionLetter(index) === letter);
  if (choice < 0) return unscored('llm extract', 'unparsed: no choice', analysis);
  const reading = { kind: 'choice', had: 'leniently', choice } as const;
  return {
    outcome: 'scored',
    reading,
    values: choiceValues(choice, key.answer),
    by: 'llm extract',
    analysis,
  };
}

/** Reads replies but those that say again what the answer says. */
function notCopied<Value>(response: string, schema: z.ZodType<Value>) {
  return (reply: string): ReadReply<Value> =>
    isCopied(reply, response)
      ? { kind: 'unreadable', reason: 'copied from the answer' }
      : readReply(reply, schema);
}

/** The judge is at fault, not the answer. A reason may quote what the judge said. */
function failed(reason: string): Verdict {
  return unscored('error', `judge: ${printable(reason, 500)}`, '');
}
