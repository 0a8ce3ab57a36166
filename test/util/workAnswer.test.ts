import test from 'ava';
import {
  InputError,
  ModelError,
  OutputError,
  type RadvuqaError,
  UsageError,
} from '../../util/radvuqaError.js';
import { resultOf, toAnswer } from '../../util/workAnswer.js';

/** An answer as another thread gets it. */
async function sent(work: () => Promise<unknown>) {
  return structuredClone(await toAnswer(work));
}

test('a result comes through', async (t) => {
  t.deepEqual(resultOf(await sent(async () => ({ range: [1, 2] }))), { range: [1, 2] });
});

for (const ErrorClass of [UsageError, InputError, OutputError, ModelError]) {
  test(`a ${ErrorClass.name} keeps its class, message, origin and cause`, async (t) => {
    const full = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    const cause = new Error('not written', { cause: full });
    const thrown = new ErrorClass({ subject: 'ct.nii.gz', expected: 'a', found: 'b', hint: 'c', cause });
    const answer = await sent(() => Promise.reject(thrown));
    const error = t.throws<RadvuqaError>(() => resultOf(answer), { instanceOf: ErrorClass });
    t.is(error.message, thrown.message);
    t.is(error.code, thrown.code);
    t.is(error.stack, thrown.stack);
    t.like(error.cause, { message: 'not written', cause: { message: 'disk full', code: 'ENOSPC' } });
  });
}

test('what nobody expected keeps its name, message and origin', async (t) => {
  const thrown = new TypeError('a defect');
  const answer = await sent(() => Promise.reject(thrown));
  t.like(
    t.throws(() => resultOf(answer)),
    { name: 'TypeError', message: 'a defect', stack: thrown.stack },
  );
});

test('what cannot be sent to another thread is told in words', async (t) => {
  const cause = { toString: () => 'WebAssembly.Exception', callback: () => 0 };
  const answer = await sent(() =>
    Promise.reject(new InputError({ subject: 'a', expected: 'b', found: 'c', cause })),
  );
  t.like(
    t.throws(() => resultOf(answer), { instanceOf: InputError }),
    { cause: { message: 'WebAssembly.Exception' } },
  );
});
