import { errorMessage, memberOf, parsedBody } from '../http/errorMessage.js';
import type { HttpReply } from '../http/httpReply.js';
import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';

/** Codes and types by which OpenAI and those who speak its protocol say that nothing is left to spend. */
const noQuota = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active']);

/** By this code the prompt is turned down before any model reads it; what others say for it is known elsewhere. */
const filtered = 'invalid_prompt';

/** What an error of the chat completions protocol means beyond its status; null when nothing. */
export function explainOpenAiError(reply: HttpReply): ReadAnswer | Fault | null {
  const error = memberOf(parsedBody(reply), 'error');
  const code = String(memberOf(error, 'code'));
  const message = errorMessage(reply);
  if (noQuota.has(code) || noQuota.has(String(memberOf(error, 'type')))) {
    return {
      kind: 'stop',
      message,
      hint: 'the quota of this account is used up: look at its plan and billing',
    };
  }
  if (code === 'model_not_found') return { kind: 'stop', message, hint: 'look at the name of the model' };
  if (reply.status === 400 && code === filtered) {
    return { kind: 'answer', text: '', finish: 'filtered', detail: message, usage: null };
  }
  return null;
}
