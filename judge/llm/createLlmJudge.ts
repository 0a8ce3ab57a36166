import type { Caller } from '../../models/createCaller.js';
import { loadImages } from '../../models/loadImages.js';
import type { Provider } from '../../models/provider.js';
import { locateImages } from '../../suites/locateImages.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import type { Judge, JudgeCall, Verdict } from '../judge.js';
import { judgeClosed } from '../rules/choice/judgeClosed.js';
import { unscored } from '../rules/ruleVerdict.js';
import { isCopied } from './answerBlock.js';
import { askUntilReadable } from './askUntilReadable.js';
import { combineRepeats } from './combineRepeats.js';
import { extractRequest, gradeRequest } from './judgeRequest.js';
import { type JudgeTemplates, loadJudgeTemplates } from './judgeTemplates.js';
import { type LlmJudgeSettings, llmIdentity } from './llmIdentity.js';
import { type Reading, readChosenOption, readVerdict } from './readVerdict.js';
import { optionLetter } from './replySchemas.js';

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

/** What one call of the judge is about. */
interface Answered {
  readonly item: Item;
  readonly key: KeyRow;
  readonly response: string;
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
      if (item.form === 'open') {
        return repeated(parts, call, (caller) => grade(answered, { ...parts, templates, caller }, call));
      }
      const byRules = judgeClosed(item, key, response);
      if (!parts.extract || !byRules.reason?.startsWith('unparsed:')) return byRules;
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

type Means = LlmJudgeParts & { readonly templates: JudgeTemplates };

async function grade(answered: Answered, means: Means, { signal }: JudgeCall): Promise<Verdict> {
  const paths = means.image ? await locateImages(answered.item, means.suite) : [];
  if (typeof paths === 'string') return failed(paths);
  const read = notCopied(answered, readVerdict);
  const request = gradeRequest({ ...answered, images: await loadImages(paths) }, means);
  const reading = await askUntilReadable(request, { ...means, signal, read });
  if (reading.kind === 'unreadable') return failed(reading.reason);
  return { ...scored('llm'), ...reading.value };
}

async function extract(answered: Answered, means: Means, { signal }: JudgeCall): Promise<Verdict> {
  const { item, key } = answered;
  const options = item.options ?? [];
  const read = notCopied(answered, (reply) => readChosenOption(reply, options.length));
  const request = extractRequest(answered, means);
  const reading = await askUntilReadable(request, { ...means, signal, read });
  if (reading.kind === 'unreadable') return failed(reading.reason);
  const { analysis, choice: letter } = reading.value;
  const choice = options.findIndex((_, index) => optionLetter(index) === letter);
  if (choice < 0) return unscored('llm extract', 'unparsed: no choice', analysis);
  return { ...scored('llm extract'), correct: choice === key.choice, choice, analysis };
}

/** Reads replies but those that say again what the answer says. */
function notCopied<Value>({ response }: Answered, read: (reply: string) => Reading<Value>) {
  return (reply: string): Reading<Value> =>
    isCopied(reply, response) ? { kind: 'unreadable', reason: 'copied from the answer' } : read(reply);
}

/** The judge is at fault, not the answer. A reason may quote what the judge said. */
function failed(reason: string): Verdict {
  return unscored('error', `judge: ${printable(reason, 500)}`, '');
}

function scored(by: string): Verdict {
  return { ...unscored(by, '', ''), outcome: 'scored', reason: null };
}
