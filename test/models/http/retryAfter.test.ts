import test from 'ava';
import { retryAfter } from '../../../models/http/retryAfter.js';

const now = Date.parse('2026-01-01T00:00:00Z');

const cases: readonly [string, Record<string, string>, number | null][] = [
  ['nothing said', {}, null],
  ['seconds', { 'retry-after': '20' }, 20_000],
  ['fractions of seconds', { 'retry-after': '0.5' }, 500],
  ['an HTTP date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }, 30_000],
  ['an HTTP date that is over', { 'retry-after': 'Thu, 01 Jan 1998 00:00:30 GMT' }, 0],
  ['something else', { 'retry-after': 'soon' }, null],
  ['milliseconds before seconds', { 'retry-after-ms': '250', 'retry-after': '20' }, 250],
  [
    'requests used up',
    { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1m30s' },
    90_000,
  ],
  ['tokens used up', { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '120ms' }, 120],
  [
    'a duration with hours',
    { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '1h0m2.5s' },
    3_602_500,
  ],
  [
    'both used up: the later one',
    {
      'x-ratelimit-remaining-requests': '0',
      'x-ratelimit-reset-requests': '2s',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '6s',
    },
    6000,
  ],
  [
    'a limit that is not used up',
    { 'x-ratelimit-remaining-tokens': '12', 'x-ratelimit-reset-tokens': '6m0s' },
    null,
  ],
  [
    'a moment',
    {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-01-01T00:00:07Z',
    },
    7000,
  ],
  [
    'milliseconds since 1970',
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 4000) },
    4000,
  ],
  ['seconds since 1970', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 5) }, 5000],
  ['plain seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 9000],
];

for (const [name, headers, expected] of cases) {
  test(`how long to wait: ${name}`, (t) => {
    t.is(retryAfter(new Headers(headers), now), expected);
  });
}

test("a provider's own limits count beside the usual ones", (t) => {
  const own = [['left', 'full-again']] as const;
  const headers = { left: '0', 'full-again': '8s', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' };
  t.is(retryAfter(new Headers({ ...headers, 'x-ratelimit-remaining': '1' }), now, own), 8000);
  t.is(retryAfter(new Headers(headers), now, own), 9000);
  t.is(retryAfter(new Headers({ ...headers, left: '1' }), now, own), 9000);
});
