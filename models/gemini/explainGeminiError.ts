import { errorMessage, memberOf, parsedBody } from '../http/errorMessage.js';
import type { HttpReply } from '../http/httpReply.js';
import { retryAfter } from '../http/retryAfter.js';
import type { Fault } from '../provider.js';

/** What an error of the Gemini API means beyond its status, by its details (google.rpc); null when nothing. */
export function explainGeminiError(reply: HttpReply, now: number): Fault | null {
  const message = errorMessage(reply);
  const details = errorDetails(reply);
  if (details.some((detail) => memberOf(detail, 'reason') === 'API_KEY_INVALID')) {
    return { kind: 'stop', message, hint: 'the key is wrong: set GEMINI_API_KEY' };
  }
  if (reply.status !== 429) return null;
  if (violatedQuotas(details).some((quota) => /PerDay/i.test(quota))) {
    return {
      kind: 'stop',
      message,
      hint: "the day's quota is used up: go on tomorrow, or look at plan and billing",
    };
  }
  const delay = details
    .map((detail) => memberOf(detail, 'retryDelay'))
    .find((value) => typeof value === 'string');
  const seconds = delay === undefined ? Number.NaN : Number.parseFloat(delay);
  const asked = Number.isNaN(seconds) ? retryAfter(reply.headers, now) : seconds * 1000;
  return { kind: 'rate limited', retryAfterMs: asked, message };
}

function errorDetails(reply: HttpReply): unknown[] {
  const details = memberOf(memberOf(parsedBody(reply), 'error'), 'details');
  return Array.isArray(details) ? details : [];
}

function violatedQuotas(details: readonly unknown[]): string[] {
  return details
    .flatMap((detail) => memberOf(detail, 'violations') ?? [])
    .map((violation) => String(memberOf(violation, 'quotaId')));
}
