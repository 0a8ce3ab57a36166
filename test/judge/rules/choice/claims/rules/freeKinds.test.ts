import test from 'ava';
import { extractChoice } from '../../../../../../judge/rules/choice/extractChoice.js';

/** Replies to a question that is not known, with what is read: kinds beside what they might be taken for. */
const diseases = ['oedema', 'infection', 'haemorrhage', 'aspiration'];
const lobes = ['right upper lobe', 'right middle lobe', 'right lower lobe', 'left lower lobe'];
const answers = ['Yes', 'No'];
const sides = ['Left', 'Right', 'Bilateral', 'Midline'];
const directions = ['Posterior', 'Anterior', 'Inferior', 'Superior'];
const counts = ['None', 'One', 'Two', 'Three'];
const sizes = ['2 cm', '3 cm', '5 cm', '8 cm'];

const cases: readonly (readonly [reply: string, options: readonly string[], expected: string | null])[] = [
  // A caveat, or the question again, before the answer
  ['I am no radiologist. With these caveats: A. Yes, there is a fracture.', answers, 'Yes'],
  ['To answer your question whether there is an effusion: no, although it is subtle.', answers, 'No'],
  ['So on reflection, no, there is no effusion.', answers, 'No'],
  ['yes the aneurysm is shown', answers, 'Yes'],
  ['With these caveats: none of this is certain.', diseases, null],
  // Sorts of patients
  [
    'In a febrile patient, B would be likelier. In a smoker, C would. Here it is A that fits best.',
    diseases,
    'oedema',
  ],
  ['In a febrile patient, B would be likelier. In a young patient, C comes to mind.', diseases, null],
  // Where a finding sits
  ['The consolidation is thus within the right lower lobe.', lobes, 'right lower lobe'],
  ['The consolidation is not in the right lower lobe.', lobes, null],
  ['The nodule would be in the right lower lobe.', lobes, null],
  // Changed answers
  ['First reading: A. I change my answer from A to C.', diseases, 'haemorrhage'],
  ['The answer is A. I see no reason to change my answer from A to C.', diseases, 'oedema'],
  ['So the correct choices are A and D.', diseases, null],
  // The image's side and the patient's
  ["It is on the right side of the image, so it's a hernia on the left side of the patient.", sides, 'Left'],
  ['This is a typical posterior dislocation of the shoulder.', directions, 'Posterior'],
  ['In an anterior dislocation the head lies beneath the coracoid.', directions, null],
  // Numbers and quantities
  ['There are no fractures in the image.', counts, 'None'],
  ['There is no doubt about it.', counts, null],
  ['The mass measures approximately 5 cm in its greatest dimension.', sizes, '5 cm'],
  ['A normal aorta measures at least 2 cm.', sizes, null],
  ['This makes 1 + 2 + 2 + 1, or six lesions.', ['4', '5', '6', '7'], '6'],
  // Names
  [
    '=> Hypertrophic (obstructive) cardiomyopathy',
    ['hypertrophic cardiomyopathy', 'dilated cardiomyopathy', 'tamponade'],
    'hypertrophic cardiomyopathy',
  ],
  ['Normal brain MRI without tumour.', ['glioma', 'meningioma', 'no tumor'], 'no tumor'],
  [
    'There are three of them: A, B and C. The first is cystic. The second calcifies. The third bleeds, and that is exactly the picture here.',
    diseases,
    'haemorrhage',
  ],
];

for (const [reply, options, expected] of cases) {
  test(`in free replies "${reply}" is read as ${expected ?? 'no choice'}`, (t) => {
    const found = extractChoice(reply, options);
    t.is(found.kind === 'chosen' ? options[found.choice] : null, expected);
  });
}

const organs = ['spleen', 'stomach', 'left kidney', 'aorta'];

test('what ends the lines of a list judges its options', (t) => {
  const read = (lines: readonly string[]) => {
    const found = extractChoice(`Each option:\n${lines.join('\n')}`, organs, { about: 'enclosed' });
    return found.kind === 'chosen' ? organs[found.choice] : null;
  };
  t.is(
    read([
      '(A) spleen: round and lateral. ➜ likely',
      '(B) stomach: gas. ➜ unlikely',
      '(C) left kidney: low. ➜ unlikely',
    ]),
    'spleen',
  );
  t.is(
    read([
      'A. spleen: lateral. Does not match.',
      'B. stomach: with gas. Matches the box.',
      'C. left kidney: low. Does not match.',
    ]),
    'stomach',
  );
  t.is(
    read([
      'A. spleen: lateral. Matches the box.',
      'B. stomach: with gas. Matches the box.',
      'C. left kidney: low. Does not match.',
    ]),
    null,
  );
  t.is(read(['A. spleen: ➜ likely', 'B. stomach: ➜ likely', 'C. left kidney: ➜ unlikely']), null);
});

test('two that are both enclosed are several choices', (t) => {
  const found = extractChoice(
    'The box includes part of the spleen and also some stomach, so both are enclosed.',
    organs,
    { about: 'enclosed' },
  );
  t.is(found.kind, 'unparsed');
});

test('how an image lies tells no direction', (t) => {
  const options = ['anterior', 'posterior', 'left', 'right'];
  const asked = { about: 'direction', target: 'left kidney', reference: 'stomach' } as const;
  const read = (reply: string) => {
    const found = extractChoice(reply, options, asked, 'axial');
    return found.kind === 'chosen' ? options[found.choice] : null;
  };
  t.is(
    read(
      'Up in the image = anterior and down in the image = posterior. The left kidney is posterior to the stomach.',
    ),
    'posterior',
  );
  t.is(read('Positive y means down, i.e. towards the back.'), null);
});

test('a list of shares in lines tells the largest', (t) => {
  const found = extractChoice(
    'Comparison of the options:\n- A. Spleen: ~6% of the body area\n- B. Stomach: ~5%\n- C. Left kidney: ~8%\n- D. Aorta: ~3%',
    organs,
    { about: 'largest' },
  );
  t.is(found.kind === 'chosen' ? organs[found.choice] : null, 'left kidney');
});
