import test from 'ava';
import { classesOfStructure, structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { judgeByRules } from '../../../../judge/rules/judgeByRules.js';
import { makeItem, makeKey } from '../../fixtures.js';

type Case = readonly [reply: string, accuracy: number | string, hallucination: 0 | 1 | null];

const chest = makeKey({ answer: ['left lung', 'right lung', 'heart'], visible: ['aorta', 'vertebrae'] });

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
];

test('lists are judged by overlap', (t) => {
  for (const [reply, accuracy, hallucination] of lists) {
    const verdict = judgeByRules(makeItem('OEQ1.1'), chest, reply);
    t.deepEqual(
      [verdict.responseAccuracy ?? verdict.reason, verdict.hallucination],
      [accuracy, hallucination],
      reply,
    );
  }
});

test('the only other structure named instead of its pair earns half a credit and hallucinates', (t) => {
  const verdict = judgeByRules(makeItem('OEQ1.1'), makeKey({ answer: ['left kidney'] }), 'right kidney');
  t.is(verdict.hallucination, 1);
  t.true((verdict.responseAccuracy ?? 5) <= 3);
});

const liver = makeKey({ answer: ['liver'], visible: ['spleen', 'stomach'] });

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
];

test('functions are judged by key ideas, and only the claimed structure can hallucinate', (t) => {
  for (const [reply, accuracy, hallucination] of functions) {
    const verdict = judgeByRules(makeItem('OEQ4'), liver, reply);
    t.deepEqual([verdict.responseAccuracy, verdict.hallucination], [accuracy, hallucination], reply);
  }
});

test("each structure's own key answer scores 5 without hallucination", (t) => {
  for (const structure of structureNames) {
    const key = makeKey({ answer: [structure] });
    if (key.structures.length === 0) continue;
    const list = judgeByRules(makeItem('OEQ1.2'), key, `I can see the ${structure}.`);
    t.deepEqual([list.responseAccuracy, list.hallucination], [5, 0], structure);
    const { function: known } = classesOfStructure(structure)[0];
    const told = judgeByRules(makeItem('OEQ4'), key, known.text);
    const expected = known.keyIdeas.length > 0 ? 5 : null;
    t.is(told.responseAccuracy, expected, known.text);
    t.not(told.hallucination, 1, known.text);
  }
});
