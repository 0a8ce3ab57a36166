import test from 'ava';
import { withoutLists } from '../../../../../judge/rules/choice/lists/withoutLists.js';
import { markOptions } from '../../../../../judge/rules/choice/marks/markOptions.js';
import { prepareOptions } from '../../../../../judge/rules/choice/options/prepareOptions.js';
import { showMarks } from '../showMarks.js';

const options = prepareOptions(['left kidney', 'spleen', 'stomach', 'aorta'], { asked: null, plane: null });

function unlisted(text: string): string[] {
  const { text: rest, verdicts } = withoutLists(markOptions(text, options));
  return [showMarks(rest), ...verdicts.map(({ mark }) => showMarks(mark))];
}

const list = 'A. left kidney\nB. spleen\nC. stomach\nD. aorta';
const listed = '<listed>\n<listed>\n<listed>\n<listed>';

test('a list of the options, and its heading, is taken off', (t) => {
  t.deepEqual(unlisted(list), [listed]);
  t.deepEqual(unlisted(`The options are A to D:\n${list}`), [`The options are <listed>:\n${listed}`]);
  t.deepEqual(unlisted(`${list}\nAnswer: B`), [`${listed}\nAnswer: <B>`]);
});

test('an answer before or after a list stays', (t) => {
  t.deepEqual(unlisted(`${list}\nB. spleen`), [`${listed}\n<B>`]);
  t.deepEqual(unlisted('C. stomach\nA. left kidney: lateral\nB. spleen: lateral'), [
    '<C>\n<listed>: lateral\n<listed>: lateral',
  ]);
  t.deepEqual(unlisted('A. left kidney\nExplanation:\nB. spleen: lateral\nC. stomach: gas'), [
    '<A>\nExplanation:\n<listed>: lateral\n<listed>: gas',
  ]);
});

test('a single option below a heading is a list that was cut off, or an answer', (t) => {
  t.deepEqual(unlisted("Let's look at each option:\nA) Left kidney: lies"), [
    "Let's look at each option:\n<listed>: lies",
  ]);
  t.deepEqual(unlisted('I settle on the following:\nB. spleen'), ['I settle on the following:\n<B>']);
});

test('the one option that a list is for is its verdict', (t) => {
  t.deepEqual(unlisted('A: no\nB: yes\nC: no\nD: no').slice(1), ['<B>']);
  t.deepEqual(unlisted('[ ] A\n[x] B\n[ ] C').slice(1), ['<B>']);
  t.deepEqual(unlisted('Left kidney: not in the box. Spleen: in the box. Aorta: no.').slice(1), ['<b>']);
  t.deepEqual(unlisted('A: yes\nB: yes\nC: no').slice(1), []);
  t.deepEqual(unlisted('A: round\nB: oval').slice(1), []);
});
