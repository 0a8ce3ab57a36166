import test from 'ava';
import fc from 'fast-check';
import {
  type AdaptiveLimit,
  afterEnd,
  afterStart,
  type CallEnd,
  startingLimit,
} from '../../../models/pace/adaptiveLimit.js';

const success: CallEnd = { kind: 'success' };
const limited: CallEnd = { kind: 'rate limited', retryAfterMs: null };
const overloaded: CallEnd = { kind: 'overloaded', retryAfterMs: null };

/** Starts so many calls, then ends them all alike. */
function round(state: AdaptiveLimit, calls: number, end: CallEnd, now = 0): AdaptiveLimit {
  let next = state;
  const first = state.nextCall;
  for (let call = 0; call < calls; call++) next = afterStart(next);
  for (let call = first; call < first + calls; call++) next = afterEnd(next, call, end, now);
  return next;
}

test('the limit begins at half the bound, but not below 16, and doubles with a good round up to the bound', (t) => {
  const starts = [1, 4, 16, 20, 64, 101].map((maximum) => startingLimit(maximum).limit);
  t.deepEqual(starts, [1, 4, 16, 16, 32, 51]);
  const once = round(startingLimit(64), 32, success);
  t.is(once.limit, 64);
  t.is(round(once, 64, success).limit, 64);
});

test('429s of one round halve once, those of the next round again', (t) => {
  const full = round(startingLimit(16), 16, success);
  const halved = round(full, 16, limited);
  t.is(halved.limit, 8);
  t.is(round(halved, 8, limited).limit, 4);
  t.is(round(round(round(halved, 8, limited), 4, limited), 2, limited).limit, 1);
});

test('a late 429 of a round that was halved already does not halve again', (t) => {
  let state = startingLimit(16);
  for (let call = 0; call < 16; call++) state = afterStart(state);
  state = afterEnd(state, 3, limited, 0);
  state = afterStart(state);
  state = afterEnd(state, 15, limited, 0);
  t.is(state.limit, 8);
  t.is(afterEnd(state, 16, limited, 0).limit, 4);
});

test('after the first 429 the limit grows by about one a round', (t) => {
  const halved = round(startingLimit(16), 16, limited);
  const grown = round(halved, 8, success);
  t.true(grown.limit > 8.9 && grown.limit < 9.1, `${grown.limit}`);
});

test('5xx pauses growth until calls started after it succeed, and lowers nothing', (t) => {
  let state = startingLimit(32);
  for (let call = 0; call < 16; call++) state = afterStart(state);
  state = afterEnd(state, 0, overloaded, 0);
  for (let call = 1; call < 16; call++) state = afterEnd(state, call, success, 0);
  t.is(state.limit, 16);
  t.is(round(state, 16, success).limit, 32);
});

test('Retry-After pauses all calls, the latest end counts', (t) => {
  const asked = (retryAfterMs: number): CallEnd => ({ kind: 'rate limited', retryAfterMs });
  let state = round(startingLimit(4), 1, asked(5000), 1000);
  t.is(state.pausedUntil, 6000);
  state = round(state, 1, asked(1000), 2000);
  t.is(state.pausedUntil, 6000);
  t.is(round(state, 1, { kind: 'overloaded', retryAfterMs: 9000 }, 2000).pausedUntil, 11_000);
});

test('calls that say nothing about load change nothing', (t) => {
  const state = startingLimit(64);
  t.deepEqual(afterEnd(state, 0, { kind: 'other' }, 5), state);
});

test('whatever happens, the limit stays from 1 to the maximum', (t) => {
  const ends = fc.array(fc.constantFrom(success, limited, overloaded, { kind: 'other' } as const));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), ends, (maximum, list) => {
      let state = startingLimit(maximum);
      for (const end of list) {
        state = round(state, Math.floor(state.limit), end);
        if (state.limit < 1 || state.limit > maximum) return false;
      }
      return true;
    }),
  );
  t.pass();
});
