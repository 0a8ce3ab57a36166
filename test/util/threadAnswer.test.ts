import test from 'ava';
import {
  InputError,
  ModelError,
  OutputError,
  type RadvuqaError,
  UsageError,
} from '../../util/radvuqaError.js';
import { resultOf, toAnswer } from '../../util/threadAnswer.js';

/** An answer as another thread gets it. */
async function sent(work: () => Promise<unknown>) {
  return structuredClone(await toAnswer(work));
}

test('a result comes through', async (t) => {
  t.deepEqual(resultOf(await sent(async () => ({ range: [1, 2] }))), { range: [1, 2] });
});

for (const ErrorClass of [UsageError, InputError, OutputError, ModelError]) {
  test(`a ${ErrorClass.name} keeps its class, message and cause`, async (t) => {
    const cause = new RangeError('out of range');
    const thrown = new ErrorClass({ subject: 'ct.nii.gz', expected: 'a', found: 'b', hint: 'c', cause });
    const answer = await sent(() => Promise.reject(thrown));
    const error = t.throws<RadvuqaError>(() => resultOf(answer), { instanceOf: ErrorClass });
    t.is(error.message, thrown.message);
    t.is(error.code, thrown.code);
    t.is((error.cause as Error).message, 'out of range');
  });
}

test('what nobody expected is thrown as it was', async (t) => {
  const answer = await sent(() => Promise.reject(new TypeError('a defect')));
  t.throws(() => resultOf(answer), { instanceOf: TypeError, message: 'a defect' });
});
