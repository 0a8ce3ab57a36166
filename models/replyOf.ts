import type { CallerResult } from './createCaller.js';
import type { ModelReply } from './model.js';
import type { Answer } from './provider.js';
import { isRefusal } from './refusal/isRefusal.js';

/** What a provider answered, or why it did not, as a reply to an item: refusals in plain words are told here. */
export function replyOf(result: Answer | CallerResult): ModelReply {
  if (result.kind === 'failed')
    return { response: '', outcome: 'failed', error: result.message, usage: null };
  const { text, finish, detail, usage, dropped } = result;
  const isDeclined = finish === 'ok' && isRefusal(text);
  return { response: text, outcome: isDeclined ? 'refused' : finish, error: detail, usage, dropped };
}
