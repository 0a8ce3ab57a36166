import test from 'ava';
import { radiologySynonyms } from '../../../../../judge/rules/choice/options/radiologySynonyms.js';
import { synonymsOf } from '../../../../../judge/rules/choice/options/synonymsOf.js';

function isCalled(phrase: string, name: string, names: readonly string[]): boolean {
  return synonymsOf(name, names).some((form) => new RegExp(`^(?:${form})$`, 'i').test(phrase));
}

test('an option is called by the other names of its group', (t) => {
  t.true(isCalled('secondary deposits', 'Metastasis', ['Metastasis', 'Abscess']));
  t.true(isCalled('avn', 'Avascular necrosis', ['Avascular necrosis', 'Gout']));
  t.true(isCalled('extradural haematoma'.replace('ae', 'e'), 'Epidural haematoma', ['Epidural haematoma']));
  t.true(isCalled('in the right mainstem bronchus', 'In the right main bronchus', ['In the trachea']));
});

test('a name that fits two options stands for neither', (t) => {
  const names = ['Renal cyst', 'Hepatic cyst', 'Abscess'];
  t.false(isCalled('simple cyst', 'Renal cyst', names));
  t.true(isCalled('simple cyst', 'Renal cyst', ['Renal cyst', 'Abscess']));
});

test('the end of a name stands for it where the rest is not told before', (t) => {
  const [stroke] = synonymsOf('Ischemic stroke', ['Ischemic stroke', 'Tumor']).filter((form) =>
    form.endsWith('stroke'),
  );
  t.is('A stroke.'.search(new RegExp(stroke)), 2);
  t.is('An ischemic stroke.'.search(new RegExp(stroke)), -1);
});

test('synonyms are in lower case and American spelling, each once in its group', (t) => {
  for (const group of radiologySynonyms) {
    t.is(new Set(group).size, group.length, group[0]);
    t.deepEqual(
      group.filter((name) => /[A-Z]|haem|oedem|oeso|tumour/.test(name)),
      [],
      group[0],
    );
  }
});
