import test from 'ava';
import { createLender } from '../../util/createLender.js';

test('what is given back is lent again, also after a failure, and no more are made than are needed', async (t) => {
  let made = 0;
  const lend = createLender(() => ++made, 2);
  await t.throwsAsync(
    lend(() => Promise.reject(new Error('broken'))),
    { message: 'broken' },
  );
  t.is(await lend((thing) => thing), 1);
  t.is(made, 1);
});

test('when all are lent the next borrower waits, who waits longest first', async (t) => {
  const lend = createLender(() => ({}), 2);
  const order: string[] = [];
  let lent = 0;
  const borrow = (name: string) =>
    lend(async () => {
      t.true(++lent <= 2);
      order.push(name);
      await new Promise(setImmediate);
      lent--;
    });
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(borrow));
  t.deepEqual(order, ['a', 'b', 'c', 'd', 'e']);
});
