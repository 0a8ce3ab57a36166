import test from 'ava';
import { classesOfStructure, structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { judged, openScore, visibleClasses } from '../../fixtures.js';

type Case = readonly [reply: string, accuracy: number | string, hallucination: 0 | 1 | null];

const chest = { answer: ['left lung', 'right lung', 'heart'], visible: ['aorta', 'vertebrae'] };

const lists: readonly Case[] = [
  ['left lung, right lung, heart', 5, 0],
  ['1. Lungs\n2. Heart', 5, 0],
  ['Both lungs, the heart, the aorta and the thoracic vertebrae are visible.', 5, 0],
  ['The region is the chest. Three structures: left and right lung, heart.', 5, 0],
  ['There is no evidence of the liver, spleen or kidneys. The heart and both lungs are visible.', 5, 0],
  ['left lung, right lung, heart, possibly the liver', 4, 0],
  ['lungs, heart, ribs, liver', 4, 1],
  ['heart', 3, 0],
  ['left lung', 3, 0],
  ['The abdomen.', 1, null],
  ['liver, spleen, kidneys', 1, 1],
  ['Bones and muscles', 1, 0],
  ['Various things', 'nothing recognised', null],
  ['Lungs and heart; possibly the liver and the spleen.', 4, 0],
  ['Lungs and heart; possibly the liver, the spleen and the stomach.', 3, 1],
  ['The heart, perhaps the liver and the spleen.', 2, 1],
  ['The lungs and the heart, which lies above the liver and sends blood to the kidneys.', 5, 0],
  ['I looked for the liver and the spleen.\nAnswer:\n- Lungs\n- Heart', 5, 0],
  ['Latissimus dorsi, diaphragm', 1, null],
];

test('lists are judged by overlap', (t) => {
  for (const [reply, accuracy, hallucination] of lists) {
    t.deepEqual(openScore(judged('OEQ1.1', chest, reply)), [accuracy, hallucination], reply);
  }
});

test('the only other structure named instead of its pair earns half a credit and hallucinates', (t) => {
  const [accuracy, hallucination] = openScore(judged('OEQ1.1', { answer: ['left kidney'] }, 'right kidney'));
  t.is(hallucination, 1);
  t.true(typeof accuracy === 'number' && accuracy <= 3);
});

const liver = { answer: ['liver'], visible: ['spleen', 'stomach'] };

const functions: readonly Case[] = [
  ['The liver produces bile, detoxifies the blood, metabolises nutrients and stores glycogen.', 5, 0],
  ['The main function of the liver is to produce bile for the duodenum.', 2, 0],
  [
    'The main function of this organ is producing bile, which goes to the gallbladder and the duodenum.',
    2,
    null,
  ],
  ['The spleen filters blood and stores platelets.', 2, 0],
  ['The gallbladder stores bile produced by the liver', 2, 1],
  ['The structure is the heart. It pumps blood.', 1, 1],
  ['It filters urine', 1, null],
  ['Not the spleen but the liver: it makes bile.', 2, 0],
  ['This is the uterus, in which a fetus grows.', 1, null],
  [
    'It makes bile, stores glycogen, makes albumin, detoxifies drugs; it flexes the hip and is needed for walking and posture.',
    2,
    null,
  ],
];

test('functions are judged by key ideas, and only the claimed structure can hallucinate', (t) => {
  for (const [reply, accuracy, hallucination] of functions) {
    t.deepEqual(openScore(judged('OEQ4', liver, reply)), [accuracy, hallucination], reply);
  }
});

test('telling every function, or a word of each key idea, earns nothing', (t) => {
  const all = structureNames.map((name) => classesOfStructure(name)[0].function);
  const ideas = all.flatMap(({ keyIdeas }) => keyIdeas.map(({ phrases }) => phrases[0]));
  for (const reply of [all.map(({ text }) => text).join(' '), ideas.join(', ')])
    t.is(openScore(judged('OEQ4', liver, reply))[0], 1);
});

test('words of other functions cost nothing as long as they are few', (t) => {
  const reply =
    'The liver is a vital organ. It produces bile, which helps to digest fats; regulates blood sugar by storing glucose as glycogen; synthesises albumin and clotting factors; detoxifies drugs and alcohol; stores vitamins and iron; and contributes to immunity.';
  t.deepEqual(openScore(judged('OEQ4', liver, reply)), [5, 0]);
});

test('a list of everything has no overlap', (t) => {
  for (const reply of [
    structureNames.join(', '),
    structureNames.map((name) => `possibly the ${name}`).join(', '),
  ])
    t.deepEqual(openScore(judged('OEQ1.1', chest, reply)), [1, 1]);
});

test("each structure's own key answer scores 5 without hallucination", (t) => {
  for (const structure of structureNames) {
    if (visibleClasses(structure).length === 0) continue;
    const content = { answer: [structure] };
    const list = judged('OEQ1.2', content, `I can see the ${structure}.`);
    t.deepEqual(openScore(list), [5, 0], structure);
    const { function: known } = classesOfStructure(structure)[0];
    const [accuracy, hallucination] = openScore(judged('OEQ4', content, known.text));
    t.is(accuracy, known.keyIdeas.length > 0 ? 5 : 'no key ideas', known.text);
    t.not(hallucination, 1, known.text);
  }
});
