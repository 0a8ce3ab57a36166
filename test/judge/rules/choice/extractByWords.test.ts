import test from 'ava';
import { extractByWords } from '../../../../judge/rules/choice/extractByWords.js';
import { prepareOptions } from '../../../../judge/rules/choice/options/prepareOptions.js';

function read(options: readonly string[], reply: string): string | null {
  const extraction = extractByWords(reply, prepareOptions(options, { asked: null, plane: null }), options);
  return extraction?.kind === 'chosen' ? options[extraction.choice] : null;
}

const functions = ['Stores bile', 'Filters blood', 'Pumps blood', 'Produces insulin'];

test('an option is read from its words in other forms, or from others that say the same', (t) => {
  t.is(read(functions, 'The organ serves as a reservoir for bile.'), 'Stores bile');
  t.is(read(functions, 'Its role is filtration of the blood.'), 'Filters blood');
  t.is(read(functions, 'It makes insulin.'), 'Produces insulin');
  t.is(read(['benign', 'malignant'], 'The margins are suspicious for malignancy.'), 'malignant');
  t.is(read(['digestion', 'gas exchange'], 'It exchanges oxygen and carbon dioxide.'), 'gas exchange');
});

test('a word that several options share does not choose among them', (t) => {
  t.is(read(functions, 'It has to do with blood.'), null);
});

test('what is denied, supposed, beside or so in general tells no words', (t) => {
  t.is(read(functions, 'It does not store bile.'), null);
  t.is(read(functions, 'A kidney would filter blood.'), null);
  t.is(read(['pneumonia', 'effusion'], 'A radiograph can show pneumonia.'), null);
});

test('what is so of a thing wherever it is tells no words, nor does one of several that are gone through', (t) => {
  const modalities = ['CT', 'MRI', 'ultrasound'];
  t.is(read(modalities, 'CT delivers more dose than others.'), null);
  t.is(read(modalities, 'Ultrasound can guide the aspiration.'), null);
  t.is(read(['Glioblastoma', 'Abscess'], 'Glioblastomas are the most frequent gliomas.'), null);
  t.is(read(['Gout', 'Sepsis'], 'The hallmarks of gout are tophi and erosions.'), null);
  t.is(read(['upper lobe', 'middle lobe'], 'The upper lobe is clear.'), null);
  t.is(
    read(
      ['Crohn disease', 'Diverticulitis'],
      'Diverticulitis tends to show stranding. We know Crohn disease, too.',
    ),
    null,
  );
  t.is(read(['Gout', 'Sepsis'], 'Gout explains these edges.'), 'Gout');
});

test('what is required, defined, or given as an example tells no words', (t) => {
  const diagnoses = ['silicosis', 'lymphoma', 'tuberculosis'];
  t.is(read(diagnoses, 'Silicosis requires exposure, which this teacher lacks.'), null);
  t.is(read(diagnoses, 'A lymphoma is an emergency only rarely.'), null);
  t.is(read(diagnoses, 'Nothing to suggest tuberculosis.'), null);
  t.is(read(diagnoses, 'Lymphoma has been ruled out.'), null);
  t.is(read(diagnoses, 'Diseases of these nodes include lymphoma (the most common) and others.'), null);
});

test('a conclusion counts before what is told otherwise', (t) => {
  t.is(read(functions, 'Some organs store bile. So it pumps blood.'), 'Pumps blood');
  t.is(read(functions, 'It stores bile. It pumps blood.'), null);
});

test('structures, which many sentences name, are not read by their words', (t) => {
  t.is(read(['liver', 'spleen'], 'Hepatic.'), null);
});
