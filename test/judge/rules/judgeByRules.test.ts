import test from 'ava';
import { judgeByRules } from '../../../judge/rules/judgeByRules.js';
import { valueTold } from '../../../judge/valueTold.js';
import { judgementSchema, type Verdict } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { choiceOf, judged, makeKeyed, openScore, reasonOf } from '../fixtures.js';

const options = ['Spleen', 'Liver', 'Left kidney', 'Heart'];
const closed = { answer: ['liver'], options, choice: 1 };

function accuracyOf(verdict: Verdict): number | undefined {
  return valueTold(verdict, 'accuracy');
}

test('a closed answer is right, wrong or unscored', (t) => {
  const right = judged('CEQ2', closed, 'B');
  t.deepEqual([accuracyOf(right), choiceOf(right), right.by], [1, 1, 'closed: option on a line']);
  const wrong = judged('CEQ2', closed, 'Answer: A');
  t.deepEqual([accuracyOf(wrong), choiceOf(wrong)], [0, 0]);
  t.is(wrong.analysis, 'Chose A (Spleen); the key is B (Liver).');
  t.is(reasonOf(judged('CEQ2', closed, 'A or B')), 'unparsed: several choices');
  t.is(reasonOf(judged('CEQ2', closed, "I'm sorry, I can't help with that.")), 'refused');
});

test('a direction told in a sentence is read with the help of what is asked', (t) => {
  const content = {
    answer: ['small bowel', 'liver'],
    options: ['below', 'upper-right', 'above', 'right'],
    direction: 'below',
  } as const;
  const read = (reply: string) => judged('CEQ3.1', content, reply);
  const told = read('The small intestine is below the liver.');
  t.deepEqual([accuracyOf(told), told.by], [1, 'closed: stated direction']);
  t.is(accuracyOf(read('The liver is above the small intestine.')), 1);
  t.is(accuracyOf(read('The small intestine is to the right of the liver.')), 0);
  t.is(reasonOf(read('The small intestine is left of the liver.')), 'unparsed: no choice');
  t.is(reasonOf(read('It is above or below the liver.')), 'unparsed: several choices');
});

test('a choice is had as asked where the letter stands alone, with or without its text', (t) => {
  const hadOf = (reply: string, prompt: 'basic' | 'stepwise' = 'basic') => {
    const { item, key } = makeKeyed('CEQ2', closed);
    const conditions = { ...item.conditions, prompt };
    const verdict = judgeByRules({ ...item, conditions }, key, reply);
    return verdict.outcome === 'scored' ? verdict.reading?.had : 'not at all';
  };
  for (const reply of ['B', 'B.', '(B)', '**B**', 'B. Liver', 'C) left kidney', ' B: liver. '])
    t.is(hadOf(reply), 'as asked', reply);
  for (const reply of ['Answer: B', 'Liver', 'b', 'B, the liver', 'It is B.', 'B\nIt is bright.'])
    t.is(hadOf(reply), 'leniently', reply);
  t.is(hadOf('It is bright.\nAnswer: B. Liver', 'stepwise'), 'as asked');
  t.is(hadOf('B', 'stepwise'), 'leniently');
  t.is(hadOf('A or B'), 'not at all');
});

test('open answers are read: names with the classes they may mean, directions, ideas', (t) => {
  const readingOf = (question: string, content: Parameters<typeof judged>[1], reply: string) => {
    const verdict = judged(question, content, reply);
    return verdict.outcome === 'scored' ? verdict.reading : null;
  };
  const liver = { answer: ['liver'] };
  const named = [{ phrase: 'liver', classes: ['liver'] }];
  t.deepEqual(readingOf('OEQ2', liver, 'The liver.'), { kind: 'structures', had: 'as asked', named });
  t.deepEqual(readingOf('OEQ1.1', liver, 'A liver.'), { kind: 'structures', had: 'as asked', named });
  t.deepEqual(readingOf('OEQ3.2', { answer: ['liver', 'spleen'], direction: 'above' }, 'above or left'), {
    kind: 'direction',
    had: 'as asked',
    directions: ['above', 'left'],
  });
  const told = readingOf('OEQ4', liver, 'The liver makes bile.');
  t.like(told, { kind: 'function', had: 'as asked', named });
  t.is(told?.kind === 'function' && told.ideas.length, 1);
});

test('every verdict makes a valid judgement', (t) => {
  const replies = ['B', 'A or B', '', 'liver', 'above', "I can't help with that.", 'the heart'];
  const questions = ['OEQ1.1', 'OEQ1.2', 'OEQ2', 'OEQ3.1', 'OEQ3.2', 'OEQ3.3', 'OEQ4'];
  const content = { answer: ['liver', 'spleen'], direction: 'left' } as const;
  for (const reply of replies) {
    const verdicts = [...questions.map((one) => judged(one, content, reply)), judged('CEQ2', closed, reply)];
    for (const verdict of verdicts)
      t.notThrows(() => judgementSchema.parse({ id: 'x', judge: 'y', ...verdict }));
  }
});

test('an item and a key of another kind of answer are an error', (t) => {
  const { item } = makeKeyed('CEQ2', closed);
  const { key } = makeKeyed('OEQ2', { answer: ['liver'] });
  t.throws(() => judgeByRules(item, key, 'B'), {
    instanceOf: InputError,
    message: /kind of answer, choice.*structures/,
  });
});

test('an image that is not labelled as a whole proves no hallucination', (t) => {
  const { item, key } = makeKeyed('OEQ2', { answer: ['liver'] });
  const verdict = judgeByRules(item, { ...key, labels: null }, 'The heart.');
  t.deepEqual(verdict.outcome === 'scored' && verdict.values, { responseAccuracy: 1 });
});

test('of a very long reply both ends are judged, as in a shorter one, and the analysis says so', (t) => {
  const content = { answer: ['small bowel', 'liver'], direction: 'left' } as const;
  for (const piece of ['liver above ', 'The liver. ', 'no liver, ', 'left and right ']) {
    const [short, long] = [2 ** 10, 2 ** 17].map((length) =>
      judged('OEQ3.2', content, piece.repeat(length / piece.length)),
    );
    const told = `${short.analysis} Of the reply, 20,000 characters from its two ends were read.`;
    t.deepEqual(long, { ...short, analysis: told }, piece);
  }
  const middle = 'x '.repeat(2 ** 20);
  const { answer } = { answer: ['liver'] };
  t.deepEqual(openScore(judged('OEQ2', { answer }, `The liver. ${middle}`)), [5, 0]);
  t.deepEqual(openScore(judged('OEQ2', { answer }, `${middle}\nAnswer: the liver.`)), [5, 0]);
});
