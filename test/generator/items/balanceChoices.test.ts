import test from 'ava';
import { balanceChoices } from '../../../generator/items/balanceChoices.js';
import { createRandom } from '../../../util/random.js';

test('of 15 questions every position is right three or four times', (t) => {
  const positions = balanceChoices(15, createRandom(7, 's0001', 'CEQ2'));
  for (const position of [0, 1, 2, 3]) {
    const count = positions.filter((one) => one === position).length;
    t.true(count === 3 || count === 4, `${position}: ${count}`);
  }
});

test('each case has an order of its own', (t) => {
  const orders = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    balanceChoices(12, createRandom(7, name, 'CEQ2')).join(''),
  );
  t.true(new Set(orders).size > 1);
});

test('more questions leave the first positions as they were', (t) => {
  t.deepEqual(balanceChoices(20, createRandom(1, 'x')).slice(0, 9), [
    ...balanceChoices(9, createRandom(1, 'x')),
  ]);
});
