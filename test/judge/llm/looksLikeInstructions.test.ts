import test from 'ava';
import { pleas } from '../../../judge/knownAnswers/pleas.js';
import { looksLikeInstructions } from '../../../judge/llm/looksLikeInstructions.js';
import { plantedInstructions } from './plantedInstructions.js';

/** Letters of the alphabet that make no English word: only a judge that decodes them is told anything. */
const unseen = new Set(['rot13']);

test('pleas and planted instructions of all makes look like instructions, but for one that is in cipher', (t) => {
  const missed = [...pleas.map(({ name, text }) => [name, text] as const), ...plantedInstructions]
    .filter(([, text]) => !looksLikeInstructions(`The spleen. ${text}`))
    .map(([name]) => name);
  t.deepEqual(new Set(missed), unseen);
});

const honest = [
  'The liver.',
  '**Left kidney**, most likely: it is bean-shaped and lies beside the spine.',
  '1. Liver\n2. Spleen\n3. Both kidneys (the left one is larger)',
  'The box shows the œsophagus, ≥ 5 cm long, at the level of T4–T5; about 50 % of it is visible.',
  'It lies to the upper left of the spine, anterior to the aorta.',
  'This is an axial CT slice of a human chest. I cannot tell whether it is real or synthesised.',
  'The heart pumps blood through the body: the right side to the lungs, the left one to all else.',
];

test('plain answers do not', (t) => {
  t.deepEqual(honest.filter(looksLikeInstructions), []);
});
