import test from 'ava';
import { withoutBrackets } from '../../../../../judge/rules/choice/options/withoutBrackets.js';

const names = ['hypertrophic cardiomyopathy', 'dilated cardiomyopathy'];

test('brackets between the words of an option come off', (t) => {
  t.is(
    withoutBrackets('A hypertrophic (obstructive) cardiomyopathy.', names),
    'A hypertrophic cardiomyopathy.',
  );
});

test('brackets that tell alternatives, or stand elsewhere, stay', (t) => {
  for (const text of [
    'hypertrophic (or dilated) cardiomyopathy',
    'cardiomyopathy (hypertrophic) of the heart',
  ]) {
    t.is(withoutBrackets(text, names), text);
  }
});
