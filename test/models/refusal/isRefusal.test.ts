import test from 'ava';
import { isRefusal } from '../../../models/refusal/isRefusal.js';
import { answers } from './answers.js';
import { refusals } from './refusals.js';

test('replies that only decline are refusals', (t) => {
  t.true(refusals.length > 70);
  t.deepEqual(
    refusals.filter((reply) => !isRefusal(reply)),
    [],
  );
});

test('replies that answer, however carefully, are none', (t) => {
  t.true(answers.length > 60);
  t.deepEqual(
    answers.filter((reply) => isRefusal(reply)),
    [],
  );
});

test('a refusal with an answer after it is none, wherever it stands', (t) => {
  for (const reply of refusals.filter((text) => !text.includes('<think>'))) {
    t.false(isRefusal(`${reply}\nThe structure in the box is the liver.`), reply);
    t.false(isRefusal(`The structure in the box is the liver.\n${reply}`), reply);
  }
});

test('of a long reply the beginning is read', (t) => {
  for (const text of ['I am sorry. ', 'A liver. ', "I can't see the image. "])
    t.is(isRefusal(text.repeat(20_000)), isRefusal(text.repeat(20)), text);
});
