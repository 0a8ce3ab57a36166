import test from 'ava';
import { marks, textMark } from '../../../../../judge/rules/choice/marks/markCharacters.js';
import { withoutMiddle } from '../../../../../judge/rules/choice/marks/withoutMiddle.js';

test('a text with few namings of options stays as it is', (t) => {
  const text = textMark(1).repeat(150);
  t.is(withoutMiddle(text), text);
});

test('of endless namings only the first and the last are left', (t) => {
  const text = textMark(0).repeat(30) + textMark(1).repeat(40_000) + textMark(2).repeat(120);
  t.is(withoutMiddle(text), textMark(0).repeat(30) + marks.other.repeat(40_000) + textMark(2).repeat(120));
});
