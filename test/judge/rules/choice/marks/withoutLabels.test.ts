import test from 'ava';
import { letterMark } from '../../../../../judge/rules/choice/marks/markCharacters.js';
import { withoutLabels } from '../../../../../judge/rules/choice/marks/withoutLabels.js';

test('words that only lead to a letter go', (t) => {
  const c = letterMark(2);
  t.is(withoutLabels(`It is the organ listed under letter ${c}.`), `It is ${c}.`);
  t.is(withoutLabels(`It is the organ next to ${c}.`), `It is the organ next to ${c}.`);
});
