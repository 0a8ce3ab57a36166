/** Rate limits that are counted apart, by their headers: how much is left, and when it is full again. */
export type LimitHeaders = readonly (readonly [remaining: string, reset: string])[];

/** Those that several providers and gateways have. */
const usualLimits: LimitHeaders = [
  ['x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
  ['x-ratelimit-remaining-tokens', 'x-ratelimit-reset-tokens'],
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
];

/**
 * How long a reply asks to wait, in milliseconds from `now` (milliseconds since 1970), or null when it does not say:
 * `retry-after-ms`, else `Retry-After` (seconds or HTTP date, RFC 9110), else the reset of the limits that are used up.
 *
 * @param own Limits of the provider's own.
 */
export function retryAfter(headers: Headers, now: number, own: LimitHeaders = []): number | null {
  const milliseconds = numberOf(headers.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const asked = headers.get('retry-after');
  if (asked !== null) return numberOf(asked, 1000) ?? untilDate(asked, now);
  const resets = [...usualLimits, ...own]
    .filter(([remaining]) => numberOf(headers.get(remaining)) === 0)
    .map(([, reset]) => resetTime(headers.get(reset) ?? '', now))
    .filter((wait) => wait !== null);
  return resets.length === 0 ? null : Math.max(...resets);
}

function numberOf(text: string | null, unit = 1): number | null {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) * unit : null;
}

function untilDate(text: string, now: number): number | null {
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

const unitMilliseconds: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** A duration such as "1m30.5s" or "120ms", a moment (date, seconds or milliseconds since 1970) or plain seconds. */
function resetTime(text: string, now: number): number | null {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join('') === text.trim()) {
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * unitMilliseconds[unit], 0);
  }
  const value = numberOf(text);
  if (value === null) return untilDate(text, now);
  if (value > 1e12) return Math.max(0, value - now);
  return value > 1e9 ? Math.max(0, value * 1000 - now) : value * 1000;
}
