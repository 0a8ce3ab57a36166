import { withoutReasoning } from '../util/text/withoutReasoning.js';
import type { CallerResult } from './createCaller.js';
import type { ModelReply } from './model.js';
import type { Answer } from './provider.js';
import { isRefusal } from './refusal/isRefusal.js';

/**
 * What a provider answered, or why it did not, as a reply to an item: refusals in plain words are told here, and texts that
 * think aloud and say nothing.
 */
export function replyOf(result: Answer | CallerResult): ModelReply {
  if (result.kind === 'failed') {
    const { message: error, isOutage } = result;
    return {
      response: '',
      outcome: 'failed',
      error,
      usage: null,
      ...(isOutage === true ? { isOutage } : {}),
    };
  }
  const { text, finish, detail, usage, dropped, reasoning, served } = result;
  const apart = {
    ...(reasoning === undefined ? {} : { reasoning }),
    ...(served === undefined ? {} : { served }),
  };
  const outcome = finish === 'ok' ? outcomeOf(text) : finish;
  return { response: text, outcome, error: detail, usage, dropped, ...apart };
}

function outcomeOf(text: string): ModelReply['outcome'] {
  if (isRefusal(text)) return 'refused';
  return withoutReasoning(text).text.trim() === '' ? 'reasoned' : 'ok';
}
