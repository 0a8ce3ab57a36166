import test from 'ava';
import { collectGarbage } from '../../util/collectGarbage.js';

test('what nobody holds is taken away, what somebody holds stays', async (t) => {
  const held = { name: 'held' };
  const references = [new WeakRef(held), new WeakRef({ name: 'dropped' })];
  // What a WeakRef points at stays until the turn in which it was made is over.
  await new Promise(setImmediate);
  collectGarbage();
  t.deepEqual(
    references.map((reference) => reference.deref()),
    [held, undefined],
  );
});
