import test from 'ava';
import { textMark } from '../../../../../judge/rules/choice/marks/markCharacters.js';
import { markReferences } from '../../../../../judge/rules/choice/marks/markReferences.js';
import { showMarks } from '../showMarks.js';

const [a, b] = [textMark(0), textMark(1)];

function marked(text: string): string {
  return showMarks(markReferences(text));
}

test('the former and the latter are marked', (t) => {
  t.is(marked(`${a} and ${b}: it is the latter.`), '<a> and <b>: it is the <b>.');
});

test('"that is my answer" announces the last option told', (t) => {
  t.is(
    marked(`${a} would be higher. The ${b} is shown. So that is what I would go with.`),
    '<a> would be higher. The <b> is shown.  so my answer is <b>.',
  );
});

test('it announces nothing that was denied or supposed', (t) => {
  const reply = `The ${b} is not shown. So that is my answer.`;
  t.is(marked(reply), showMarks(reply));
});
