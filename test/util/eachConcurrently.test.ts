import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { eachConcurrently } from '../../util/eachConcurrently.js';

async function* count(to: number): AsyncGenerator<number> {
  for (let value = 0; value < to; value++) yield value;
}

test('every value is worked on once', async (t) => {
  const done: number[] = [];
  await eachConcurrently(count(50), 7, async (value) => {
    await wait(value % 3);
    done.push(value);
  });
  t.deepEqual(
    done.sort((one, other) => one - other),
    Array.from({ length: 50 }, (_, value) => value),
  );
});

test('after a failure what is under way is finished, nothing else is begun, and the first failure is thrown', async (t) => {
  const begun: number[] = [];
  const done: number[] = [];
  let hasAllBegun = () => {};
  const allBegun = new Promise<void>((resolve) => {
    hasAllBegun = resolve;
  });
  const work = async (value: number) => {
    begun.push(value);
    if (value === 4) hasAllBegun();
    await (value === 3 ? allBegun : wait(30));
    if (value >= 3) throw new Error(`no ${value}`);
    done.push(value);
  };
  await t.throwsAsync(eachConcurrently(count(50), 5, work), { message: 'no 3' });
  t.deepEqual(begun, [0, 1, 2, 3, 4]);
  t.deepEqual(done, [0, 1, 2]);
});

test('a failure of the source is thrown after what is under way is finished', async (t) => {
  const done: number[] = [];
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error('bad row');
  }
  const work = async (value: number) => {
    await wait(10);
    done.push(value);
  };
  await t.throwsAsync(eachConcurrently(broken(), 3, work), { message: 'bad row' });
  t.deepEqual(done, [1]);
});
