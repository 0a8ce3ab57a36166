import test from 'ava';
import { toldError } from '../../../models/http/toldError.js';

const cases: readonly (readonly [string, unknown, number | null])[] = [
  ['a code in numbers', { error: { code: 429, message: 'slow down' } }, 429],
  ['a code in digits', { error: { code: '503', message: 'busy' } }, 503],
  ['a code in words', { error: { code: 'rate_limit_exceeded', message: 'slow down' } }, 429],
  ['a type in words', { type: 'error', error: { type: 'overloaded_error', message: 'busy' } }, 503],
  ['a status in words', [{ error: { status: 'RESOURCE_EXHAUSTED', message: 'slow down' } }], 429],
  ['within the first choice', { choices: [{ error: { code: 502, message: 'gone' }, message: {} }] }, 502],
  ['a code of its own', { error: { code: 1302, message: 'what' } }, null],
  ['a code that is no error', { error: { code: 200, message: 'fine' } }, null],
  ['an error in words alone', { error: 'Unexpected endpoint' }, null],
  ['no error', { choices: [{ message: { content: 'B' } }] }, null],
  ['an empty error', { error: null, choices: [] }, null],
];
for (const [name, value, status] of cases) {
  test(`an error in a reply with a good status: ${name}`, (t) => {
    t.is(toldError(value)?.status ?? null, status);
  });
}
