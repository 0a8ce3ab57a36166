import test from 'ava';
import { withScaleNouns } from '../../../../../judge/rules/choice/options/withScaleNouns.js';

test('a degree takes the noun behind it, another name does not', (t) => {
  const text = 'a type II injury';
  const mention = { start: 2, end: 9, meaning: 0 };
  t.is(withScaleNouns(text, [mention], ['Type II'])[0].end, text.length);
  t.is(withScaleNouns(text, [mention], ['Spleen'])[0].end, 9);
});
