import test from 'ava';
import { judgeByRules } from '../../../judge/rules/judgeByRules.js';
import { judgementSchema } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { makeItem, makeKey } from '../fixtures.js';

const options = ['Spleen', 'Liver', 'Left kidney', 'Heart'];
const closedItem = makeItem('CEQ2', options);
const closedKey = makeKey({ answer: ['liver'], choice: 1 });

test('a closed answer is right, wrong or unscored', (t) => {
  const right = judgeByRules(closedItem, closedKey, 'B');
  t.deepEqual(
    [right.outcome, right.correct, right.choice, right.by],
    ['scored', true, 1, 'closed: option on a line'],
  );
  const wrong = judgeByRules(closedItem, closedKey, 'Answer: A');
  t.deepEqual([wrong.outcome, wrong.correct, wrong.choice], ['scored', false, 0]);
  t.is(wrong.analysis, 'Chose A (Spleen); the key is B (Liver).');
  const unparsed = judgeByRules(closedItem, closedKey, 'A or B');
  t.deepEqual(
    [unparsed.outcome, unparsed.correct, unparsed.reason],
    ['unscored', null, 'unparsed: several choices'],
  );
  const refused = judgeByRules(closedItem, closedKey, "I'm sorry, I can't help with that.");
  t.deepEqual([refused.outcome, refused.correct, refused.reason], ['unscored', null, 'refused']);
});

test('a direction told in a sentence is read with the help of the key', (t) => {
  const item = makeItem('CEQ3.1', ['below', 'upper-right', 'above', 'right']);
  const key = makeKey({ answer: ['small bowel', 'liver'], direction: 'below', choice: 0 });
  const told = judgeByRules(item, key, 'The small intestine is below the liver.');
  t.deepEqual([told.correct, told.by], [true, 'closed: stated direction']);
  t.true(judgeByRules(item, key, 'The liver is above the small intestine.').correct);
  t.false(judgeByRules(item, key, 'The small intestine is to the right of the liver.').correct);
  t.is(judgeByRules(item, key, 'The small intestine is left of the liver.').reason, 'unparsed: no choice');
  t.is(judgeByRules(item, key, 'It is above or below the liver.').reason, 'unparsed: several choices');
});

test('every verdict makes a valid judgement', (t) => {
  const replies = ['B', 'A or B', '', 'liver', 'above', "I can't help with that.", 'the heart'];
  const questions = ['OEQ1.1', 'OEQ1.2', 'OEQ2', 'OEQ3.1', 'OEQ3.2', 'OEQ3.3', 'OEQ4', 'OEQ5'];
  const key = makeKey({ answer: ['liver', 'spleen'], direction: 'left', choice: 1 });
  for (const reply of replies) {
    const verdicts = [...questions.map((one) => makeItem(one)), closedItem].map((item) =>
      judgeByRules(item, key, reply),
    );
    for (const verdict of verdicts)
      t.notThrows(() => judgementSchema.parse({ id: 'x', judge: 'y', ...verdict }));
  }
});

test('a question without rule is unscored, a closed item without options is an error', (t) => {
  t.is(judgeByRules(makeItem('OEQ5'), closedKey, 'liver').reason, 'no rule');
  t.throws(() => judgeByRules({ ...closedItem, options: null }, closedKey, 'B'), { instanceOf: InputError });
  t.throws(() => judgeByRules(closedItem, makeKey({ answer: ['liver'] }), 'B'), { instanceOf: InputError });
});

test('a megabyte is judged in linear time', (t) => {
  const item = makeItem('OEQ3.2');
  const key = makeKey({ answer: ['small bowel', 'liver'], direction: 'left' });
  for (const piece of ['liver above ', 'The liver. ', 'no liver, ', 'left and right ']) {
    const start = performance.now();
    judgeByRules(item, key, piece.repeat(2 ** 16 / piece.length));
    const small = Math.max(performance.now() - start, 30);
    const middle = performance.now();
    judgeByRules(item, key, piece.repeat(2 ** 19 / piece.length));
    t.true(performance.now() - middle < 8 * 6 * small, piece);
  }
});
