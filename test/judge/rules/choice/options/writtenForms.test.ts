import test from 'ava';
import { americanSpelling } from '../../../../../judge/rules/choice/options/americanSpelling.js';
import { contrastForms } from '../../../../../judge/rules/choice/options/contrastForms.js';
import { spellAs } from '../../../../../judge/rules/choice/options/correctSpelling.js';
import { stateForms } from '../../../../../judge/rules/choice/options/stateForms.js';

function fits(forms: readonly string[], said: string): boolean {
  return forms.some((form) => new RegExp(`^(?:${form})$`, 'iu').test(said));
}

test('a structure in a state stands for the finding', (t) => {
  t.true(fits(stateForms('ACL tear'), 'anterior cruciate ligament is torn'));
  t.true(fits(stateForms('Splenomegaly'), 'enlarged spleen'));
  t.true(fits(stateForms('Aortic stenosis'), 'narrowed Aortic') === false);
  t.deepEqual(stateForms('Anterior dislocation'), []);
  t.deepEqual(stateForms('Pneumonia'), []);
});

test('contrast that was given or not has more than one wording', (t) => {
  t.true(fits(contrastForms('T1 with contrast'), 'T1 after contrast administration'));
  t.true(fits(contrastForms('CT without contrast'), 'unenhanced CT'));
  t.false(fits(contrastForms('T1 without contrast'), 'T1 after gadolinium'));
  t.deepEqual(contrastForms('CT'), []);
});

test('British words are spelt as the options spell them', (t) => {
  t.is(americanSpelling('haematoma'), 'hematoma');
  t.is(americanSpelling('goitre'), 'goiter');
  t.is(spellAs(['Epidural hematoma'], 'An epidural haematoma.'), 'An epidural hematoma.');
  t.is(spellAs(['Brain tumour'], 'A tumor of the brain.'), 'A tumour of the brain.');
});
