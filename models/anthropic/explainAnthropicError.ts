import { errorMessage, memberOf, parsedBody } from '../http/errorMessage.js';
import type { HttpReply } from '../http/httpReply.js';
import type { Fault } from '../provider.js';

/** What an error of the messages protocol means beyond its status; null when nothing. */
export function explainAnthropicError(reply: HttpReply): Fault | null {
  const type = memberOf(memberOf(parsedBody(reply), 'error'), 'type');
  const message = errorMessage(reply);
  // An empty account is told with status 400 and no type of its own.
  if (type === 'billing_error' || /credit balance is too low/i.test(message)) {
    return { kind: 'stop', message, hint: 'the account has no credit left: look at plans and billing' };
  }
  return null;
}
