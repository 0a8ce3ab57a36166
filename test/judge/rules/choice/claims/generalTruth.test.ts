import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';

const sizes = ['Cardiomegaly', 'Atelectasis', 'Nodule', 'Mass'];
const tumours = ['Glioblastoma', 'Metastasis', 'Abscess', 'Meningioma'];
const blood = ['Subdural hematoma', 'Epidural hematoma', 'Subarachnoid hemorrhage', 'Contusion'];
const modalities = ['CT', 'MRI', 'Ultrasound', 'PET'];
const drains = ['Antibiotics', 'Surgery', 'Chest drain', 'No treatment'];
const main = ['In the trachea', 'In the right main bronchus', 'In the esophagus'];

/** Replies to a question that is not known, and the option that is read. */
const cases: readonly (readonly [reply: string, options: readonly string[], expected: string | null])[] = [
  // What is so of a thing as such chooses nothing
  ['A mass is larger than 3 cm, while a nodule measures 3 cm or less.', sizes, null],
  ['Atelectasis leads to volume loss. Cardiomegaly is an enlargement of the heart.', sizes, null],
  ['Atelectasis is the collapse of lung tissue. It is seen after operations.', sizes, null],
  ['CT is quick, MRI is slow.', modalities, null],
  ['An abscess presents with fever; glioblastoma with seizures.', tumours, null],
  // Nor does it stand beside what is so here
  [
    'Glioblastoma arises within the brain. Metastases are usually multiple. Abscesses restrict diffusion.\nDiagnosis: convexity meningioma, presumed grade 1.',
    tumours,
    'Meningioma',
  ],
  [
    'The lesion measures 5 cm. A nodule is by definition no larger than 3 cm, so it is a mass.',
    sizes,
    'Mass',
  ],
  [
    'Subdural hematomas are crescentic and cross sutures. This one is a classic epidural.',
    blood,
    'Epidural hematoma',
  ],
  [
    'A biconvex shape, as would be seen with an epidural bleed, is not present. Hence it is subdural.',
    blood,
    'Subdural hematoma',
  ],
  // What kind it is, a name in brackets, what is to be done, where it lies
  [
    'I would proceed to an ultrasound-guided core needle biopsy.',
    ['Biopsy', 'Observation', 'Surgery'],
    'Biopsy',
  ],
  ['The findings are those of a tumor of the meninges (meningioma).', tumours, 'Meningioma'],
  ['A chest tube should be inserted.', drains, 'Chest drain'],
  [
    'The tip has been advanced too far and lies in the right mainstem bronchus.',
    main,
    'In the right main bronchus',
  ],
  ['The tip should lie in the trachea.', main, null],
  // Ranked by likelihood
  ['In order of likelihood:\n1. Abscess\n2. Metastasis\n3. Glioblastoma', tumours, 'Abscess'],
  ['The differential diagnosis includes:\n1. Abscess\n2. Metastasis', tumours, null],
];

for (const [reply, options, expected] of cases)
  test(`what is so here and what is so in general: ${reply.slice(0, 70)}`, (t) => {
    const found = extractChoice(reply, options);
    t.is(found.kind === 'chosen' ? options[found.choice] : null, expected);
  });
