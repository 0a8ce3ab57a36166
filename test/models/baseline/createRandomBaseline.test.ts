import test from 'ava';
import { structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { createRandomBaseline } from '../../../models/baseline/createRandomBaseline.js';
import type { AnswerForm } from '../../../suites/answers/answerKinds.js';
import { directions } from '../../../suites/answers/directions.js';
import { makeItem } from '../../support/makeSuite.js';

const { signal } = new AbortController();
const ask = async (seed: number, id: string, part: object = {}) => {
  const model = await createRandomBaseline({ suite: '', seed });
  return (await model.ask({ ...makeItem(0), images: [], id, ...part }, signal)).response;
};

test('an answer depends on seed and item alone', async (t) => {
  const answers = async (seed: number) =>
    Promise.all(Array.from({ length: 40 }, (_, place) => ask(seed, `item-${place}`)));
  t.deepEqual(await answers(1), await answers(1));
  t.notDeepEqual(await answers(1), await answers(2));
});

test('all options are chosen about equally often', async (t) => {
  const counts = new Map<string, number>();
  for (let place = 0; place < 2000; place++) {
    const answer = await ask(5, `item-${place}`);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  t.deepEqual([...counts.keys()].sort(), ['A', 'B', 'C', 'D']);
  // 500 expected each; five standard deviations of a binomial (n = 2000, p = 1/4) are 97.
  for (const count of counts.values()) t.true(Math.abs(count - 500) < 97, `${count}`);
});

test('open questions get an answer of the kind they ask for', async (t) => {
  const open = (answer: AnswerForm, text = 'What is it?') => ask(1, 'a', { answer, text });
  const direction = await open({ kind: 'direction', target: 'liver', reference: 'spleen' });
  t.true(directions.some((one) => one === direction));
  t.true(structureNames.includes(await open({ kind: 'structures', asked: { about: 'enclosed' } })));
  const list = 'This image shows 7 different structures. Which structures are they?';
  t.is((await open({ kind: 'structures', asked: { about: 'visible' } }, list)).split(', ').length, 7);
  t.true((await open({ kind: 'function' })).length > 15);
});

test('where steps are asked for, the answer stands on a last line', async (t) => {
  const text = 'Reason step by step, then end with a line that begins with "Answer:".';
  const lines = (await ask(1, 'a', { text })).split('\n');
  t.is(lines.length, 2);
  t.regex(lines[1], /^Answer: [A-D]$/);
});
