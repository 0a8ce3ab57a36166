import type { ReadAnswer } from '../protocol.js';
import type { Fault } from '../provider.js';
import { errorMessage } from './errorMessage.js';
import type { HttpReply } from './httpReply.js';
import { isFiltered } from './isFiltered.js';
import { type LimitHeaders, retryAfter } from './retryAfter.js';

/** What to do about statuses that mean the same at every provider. */
const hints: ReadonlyMap<number, string> = new Map([
  [401, 'the key is missing or wrong: set it in the environment'],
  [402, 'the account has to be paid up'],
  [403, 'the key may not use this model, or not from here'],
  [404, 'look at the name of the model and at --base-url'],
  [405, 'look at --base-url'],
  [407, 'a proxy asks for a password'],
]);

/** Statuses below 500 by which a server says "later", 499 for a call that somebody between it and us gave up. */
const temporary: ReadonlySet<number> = new Set([408, 409, 425, 499]);
/** Statuses from 500 on that no time heals: not implemented, a version, a loop, a network that wants a login. */
const lasting: ReadonlySet<number> = new Set([501, 505, 506, 508, 510, 511]);

function isTemporary(status: number): boolean {
  return temporary.has(status) || (status >= 500 && status <= 599 && !lasting.has(status));
}

/** Words by which gateways say, with the status of a wrong request or of a fault of their own, that they do not have a model. */
const unknownModel =
  /\b(?:unknown|no such|invalid) model\b(?! (?:output|response|reply))|\bnot a valid model\b|\bmodel identifier is invalid\b|\bno models? (?:is |are )?loaded\b|\bmodel(?: name)?(?: ['"`\u2018\u201c]?[\w./:@-]+['"`\u2019\u201d]?)?,? (?:was |is |could )?(?:not (?:be )?found|unknown|not exist|does(?: not|n't) exist|not (?:supported|available on this server))\b/i;
const modelHint = 'look at the name of the model';

/** What a status other than 2xx means, as far as providers agree on it; a filter's doing is an answer. */
export function statusFault(reply: HttpReply, now: number, limitHeaders: LimitHeaders): Fault | ReadAnswer {
  const { status, headers } = reply;
  const message = errorMessage(reply);
  const wait = retryAfter(headers, now, limitHeaders);
  if (isFiltered(reply))
    return { kind: 'answer', text: '', finish: 'filtered', detail: message, usage: null };
  if (status === 429) return { kind: 'rate limited', retryAfterMs: wait, message };
  if ((status === 400 || status >= 500) && unknownModel.test(message))
    return { kind: 'stop', message, hint: modelHint };
  if (isTemporary(status)) return { kind: 'overloaded', retryAfterMs: wait, message };
  const hint = hints.get(status);
  if (hint !== undefined) return { kind: 'stop', message, hint };
  if (status >= 300 && status < 400) {
    const target = headers.get('location') ?? 'another address';
    return {
      kind: 'stop',
      message: `${status} redirect to ${target}`,
      hint: 'give that address as --base-url',
    };
  }
  return { kind: 'rejected', message };
}
