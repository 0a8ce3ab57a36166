import test from 'ava';
import type { CallEnd } from '../../../models/pace/adaptiveLimit.js';
import { createGate } from '../../../models/pace/createGate.js';
import { manualTime, settle } from '../../support/manualTime.js';

const never = new AbortController().signal;

/** Calls that end when told, in the order in which they began. */
function heldCalls() {
  const begun: string[] = [];
  const ends = new Map<string, (end: CallEnd) => void>();
  return {
    begun,
    call: (name: string) => () =>
      new Promise<CallEnd>((resolve) => {
        begun.push(name);
        ends.set(name, resolve);
      }),
    async end(name: string, end: CallEnd = { kind: 'success' }) {
      ends.get(name)?.(end);
      await settle();
    },
  };
}

const asIs = (end: CallEnd) => end;

test('calls pass in their order, never more at once than allowed', async (t) => {
  const gate = createGate(2, manualTime());
  const held = heldCalls();
  for (const name of ['a', 'b', 'c', 'd']) gate.pass(held.call(name), asIs, never);
  await settle();
  t.deepEqual(held.begun, ['a', 'b']);
  await held.end('b');
  t.deepEqual(held.begun, ['a', 'b', 'c']);
  await held.end('a');
  t.deepEqual(held.begun, ['a', 'b', 'c', 'd']);
});

test('a 429 leaves half of the places', async (t) => {
  const gate = createGate(4, manualTime());
  const held = heldCalls();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) gate.pass(held.call(name), asIs, never);
  await settle();
  await held.end('a', { kind: 'rate limited', retryAfterMs: null });
  await held.end('b');
  t.is(held.begun.length, 4, 'two are under way, which is the new limit');
  await held.end('c');
  t.is(held.begun.length, 5);
});

test('Retry-After holds all calls back until its time is over', async (t) => {
  const time = manualTime();
  const gate = createGate(1, time);
  const held = heldCalls();
  for (const name of ['a', 'b']) gate.pass(held.call(name), asIs, never);
  await settle();
  await held.end('a', { kind: 'rate limited', retryAfterMs: 3000 });
  await time.pass(2999);
  t.deepEqual(held.begun, ['a']);
  await time.pass(1);
  t.deepEqual(held.begun, ['a', 'b']);
});

test('a call that throws frees its place', async (t) => {
  const gate = createGate(1, manualTime());
  await t.throwsAsync(
    gate.pass(() => Promise.reject(new Error('no')), asIs, never),
    { message: 'no' },
  );
  t.deepEqual(await gate.pass(async () => ({ kind: 'success' }) as CallEnd, asIs, never), {
    kind: 'success',
  });
});

test('an aborted call leaves the queue and the next one keeps its turn', async (t) => {
  const gate = createGate(1, manualTime());
  const held = heldCalls();
  const controller = new AbortController();
  gate.pass(held.call('a'), asIs, never);
  const left = gate.pass(held.call('b'), asIs, controller.signal);
  gate.pass(held.call('c'), asIs, never);
  controller.abort(new Error('gone'));
  await t.throwsAsync(left, { message: 'gone' });
  await held.end('a');
  t.deepEqual(held.begun, ['a', 'c']);
});

test('a pause that nobody waits for is given up', async (t) => {
  const time = manualTime();
  let aborted = 0;
  const gate = createGate(1, {
    clock: time.clock,
    wait: (milliseconds, signal) => {
      signal.addEventListener('abort', () => aborted++);
      return time.wait(milliseconds, signal);
    },
  });
  const controller = new AbortController();
  await gate.pass(async () => ({ kind: 'overloaded', retryAfterMs: 60_000 }) as CallEnd, asIs, never);
  const waiting = gate.pass(async () => ({ kind: 'success' }) as CallEnd, asIs, controller.signal);
  controller.abort(new Error('gone'));
  await t.throwsAsync(waiting, { message: 'gone' });
  t.is(aborted, 1);
});
