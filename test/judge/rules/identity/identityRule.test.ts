import test from 'ava';
import { identityRule } from '../../../../judge/rules/identity/identityRule.js';
import { isAnswerDespiteRefusal } from '../../../../judge/rules/isAnswerDespiteRefusal.js';
import { judged, type KeyedContent, makeKeyed, makeLabels, openScore } from '../../fixtures.js';

type Identity = NonNullable<KeyedContent['identity']>;

const human: Identity = { subject: 'human', species: null, modality: 'CT', authenticity: 'real' };
const synthesised: Identity = { ...human, authenticity: 'synthesised' };
const macaque: Identity = {
  subject: 'nonhuman',
  species: 'rhesus macaque',
  modality: 'MR',
  authenticity: 'unknown',
};

function score(identity: Identity, response: string) {
  return openScore(judged('OEQ5', { answer: [], identity }, response));
}

/** Points: 2 for the subject, 1 for the modality, 1 for authenticity; then whether a subject is claimed that is not there. */
const cases: readonly [
  title: string,
  key: Identity,
  response: string,
  accuracy: number,
  told: number | null,
][] = [
  ['all right', human, 'A real CT scan of a human chest.', 5, 0],
  ['a bare yes', human, 'Yes.', 5, 0],
  ['a real one need not be called real', human, 'Yes, it is a CT scan of a person.', 5, 0],
  ['a subject that is not told of a human', human, 'An axial CT image of the thorax.', 4, null],
  ['a patient is a human where nothing else is said', human, "A CT of the patient's chest.", 5, 0],
  ['a wrong modality', human, 'No, it is an MRI of a human.', 4, 0],
  ['another kind of image', human, 'A chest X-ray of an adult.', 4, 0],
  ['a real one called synthesised', human, 'A synthetic CT image of a human.', 4, 0],
  ['an animal for a human', human, 'This is a CT scan of a dog.', 2, 1],
  ['an animal and another modality for a human', human, 'An MRI of a dog.', 1, 1],
  ['a synthesised one called so', synthesised, 'An AI-generated CT scan of a human chest.', 5, 0],
  ['a synthesised one not called so', synthesised, 'Yes, it is a human CT scan.', 4, 0],
  ['a synthesised one called real', synthesised, 'A real CT scan of a human.', 4, 0],
  ['an animal of another name for its kind', macaque, 'No. It is an MRI of a monkey.', 5, 0],
  ['an animal without its name', macaque, 'No, this is an MRI scan of an animal, not of a human.', 5, 0],
  ['another animal', macaque, 'A brain MRI of a cat.', 4, 0],
  ['a bare no', macaque, 'No.', 4, 0],
  ['a human for an animal', macaque, 'Yes, it is an MR scan of a human brain.', 2, 1],
  ['a human and another modality for an animal', macaque, 'A CT scan of a human.', 1, 1],
  ['a subject that is not told of an animal', macaque, 'An axial brain MRI.', 2, null],
  [
    'an animal held against a human',
    macaque,
    'A brain MRI. It differs from that of a human, so it is of an animal.',
    5,
    0,
  ],
  ['another part of the body for a human', human, "No, it's an abdominal CT.", 4, null],
  ['a third part of the body for a human', human, 'No, it is a CT of the knee.', 4, null],
  ['everything', human, 'It is real and synthesised, CT and MR, human and animal.', 1, 1],
  ['both subjects', macaque, 'A human brain on MRI. It is the brain of a monkey.', 2, 1],
];

for (const [title, key, response, accuracy, told] of cases) {
  test(`${title}: "${response}" for ${key.subject}, ${key.authenticity}`, (t) => {
    t.deepEqual(score(key, response), [accuracy, told]);
  });
}

test('what declines, is empty or says nothing of the image has no score', (t) => {
  t.deepEqual(score(human, "I'm sorry, but I can't help with medical images."), ['refused', null]);
  t.deepEqual(score(human, ''), ['empty', null]);
  t.deepEqual(score(human, 'There are lungs and ribs.'), ['nothing recognised', null]);
});

test('an answer beside which something else is declined is an answer, whoever took it for a refusal', (t) => {
  const response = 'This is a CT scan of a human chest. I cannot provide a diagnosis.';
  t.deepEqual(score(human, response), [5, 0]);
  const { item } = makeKeyed('OEQ5', { answer: [], identity: human });
  t.true(isAnswerDespiteRefusal(item, response));
  t.false(isAnswerDespiteRefusal(item, 'This is a CT scan. I cannot tell whether it is of a human.'));
  t.false(isAnswerDespiteRefusal(makeKeyed('OEQ2', { answer: ['liver'] }).item, response));
});

test('a reading holds what was said', (t) => {
  const verdict = judged(
    'OEQ5',
    { answer: [], identity: macaque },
    'A synthetic MRI of a Dog, not of a human.',
  );
  t.deepEqual(verdict.outcome === 'scored' && verdict.reading, {
    kind: 'identity',
    had: 'as asked',
    subjects: ['nonhuman'],
    species: ['dog'],
    modalities: ['MR'],
    authenticities: ['synthesised'],
  });
});

test('where the image is labelled, a structure that is certainly not there is a hallucination', (t) => {
  const { item, key } = makeKeyed('OEQ5', { answer: [], identity: human });
  const labels = makeLabels({ answer: ['heart', 'left lung', 'right lung'] });
  const told = (response: string) =>
    openScore(identityRule.judge({ item, key: { ...key, labels }, response } as never))[1];
  t.is(told('A CT scan of a human with the heart and both lungs.'), 0);
  t.is(told('A CT scan of a human with the urinary bladder.'), 1);
});
