import test from 'ava';
import { isRefusal } from '../../../judge/text/isRefusal.js';

const refusals = [
  "I'm sorry, I can't help with that.",
  "I'm sorry, but I can't assist with that request.",
  'I’m sorry, but I can’t identify structures in medical images.',
  "I'm unable to analyze medical images. Please consult a radiologist.",
  'I cannot determine the structure from this image.',
  'As an AI language model, I am not able to interpret medical images.',
  "I'm not able to provide a medical diagnosis. For accurate information, consult a healthcare professional.",
  "I'm sorry, but I can't view images. If you describe it, I can help.",
  "I don't have the ability to see images.",
  'Sorry, no image was provided.',
  'Unfortunately, I cannot identify the structure because the image is too blurry.',
  "I don't know.",
  "I'm not sure.",
  "I can see this is a CT scan of the abdomen, but I can't identify specific structures.",
  'It is not possible to determine this from the image.',
  '<think>The liver?</think>I cannot answer that.',
];

const answers = [
  '',
  'The liver.',
  'Answer: B',
  "I'm not a doctor, but the green box contains the liver.",
  "I'm sorry, I can't give medical advice, but this looks like the spleen.",
  'I cannot provide a diagnosis. However, the structure in the box is the left kidney.',
  'I cannot diagnose; the box shows the spleen.',
  "While I can't be certain, the structure appears to be the heart.\nThe structure is the heart.",
  'The liver cannot be seen here.',
  'No liver is visible.',
  'The image shows the heart. I am not able to tell more.',
];

test('replies that only decline are refusals', (t) => {
  t.deepEqual(
    refusals.filter((reply) => !isRefusal(reply)),
    [],
  );
});

test('replies that answer, however carefully, are none', (t) => {
  t.deepEqual(
    answers.filter((reply) => isRefusal(reply)),
    [],
  );
});
