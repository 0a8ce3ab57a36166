import test from 'ava';
import { acronymForms } from '../../../../../judge/rules/choice/options/acronymForms.js';

function isForm(said: string, name: string): boolean {
  return acronymForms(name).some((form) => new RegExp(`^${form}$`, 'iu').test(said));
}

test('a name with an acronym is known with it in full', (t) => {
  t.true(isForm('moderate nonproliferative diabetic retinopathy', 'Moderate NPDR'));
  t.true(isForm('mild non-proliferative diabetic retinopathy', 'Mild NPDR'));
  t.false(isForm('mild proliferative diabetic retinopathy', 'Mild NPDR'));
});

test('an acronym alone and a name without one have no such form', (t) => {
  t.deepEqual(acronymForms('CT'), []);
  t.deepEqual(acronymForms('Renal cyst'), []);
});
