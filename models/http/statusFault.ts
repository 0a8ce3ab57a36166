import type { Fault } from '../provider.js';
import { errorMessage } from './errorMessage.js';
import type { HttpReply } from './httpReply.js';
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

/** Statuses by which a server says "later"; 52x are those of gateways. */
const temporary: ReadonlySet<number> = new Set([
  408, 409, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529,
]);

/** Words by which gateways say, with the status of a fault of their own, that they do not have a model. */
const unknownModel =
  /\b(?:unknown|no such|invalid) model\b|\bmodel(?: name)?(?: ['"`\u2018\u201c]?[\w./:@-]+['"`\u2019\u201d]?)?,? (?:was |is |could )?(?:not (?:be )?found|unknown|not exist|does(?: not|n't) exist|not (?:supported|available on this server))\b/i;
const modelHint = 'look at the name of the model';

/** What a status other than 2xx means, as far as providers agree on it. */
export function statusFault(reply: HttpReply, now: number, limitHeaders: LimitHeaders): Fault {
  const { status, headers } = reply;
  const message = errorMessage(reply);
  const wait = retryAfter(headers, now, limitHeaders);
  if (status === 429) return { kind: 'rate limited', retryAfterMs: wait, message };
  if (status >= 500 && unknownModel.test(message)) return { kind: 'stop', message, hint: modelHint };
  if (temporary.has(status)) return { kind: 'overloaded', retryAfterMs: wait, message };
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
