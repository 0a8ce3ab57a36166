import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';
import { inflamedForms } from '../../../../../judge/rules/choice/options/inflammations.js';

test('an inflamed organ stands for its inflammation', (t) => {
  const options = ['Appendicitis', 'Diverticulitis', 'Ileus'];
  const found = extractChoice('The scan shows an inflamed appendix.', options);
  t.deepEqual(found.kind === 'chosen' && found.choice, 0);
});

test('it stands for none of two kinds, and for no other disease', (t) => {
  const kinds = ['Acute pancreatitis', 'Chronic pancreatitis'];
  t.deepEqual(inflamedForms(kinds[0], kinds), []);
  t.deepEqual(inflamedForms('Pneumonia', ['Pneumonia', 'Embolism']), []);
});
