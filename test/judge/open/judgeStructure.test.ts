import test from 'ava';
import { classesOfStructure, structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { counterpart } from '../../../data/anatomy/counterpart.js';
import { judgeByRules } from '../../../judge/judgeByRules.js';
import { makeItem, makeKey } from '../fixtures.js';

const kidney = makeKey({ answer: ['left kidney'], visible: ['liver', 'spleen', 'stomach'] });

const replies: readonly (readonly [reply: string, accuracy: number | string, hallucination: 0 | 1 | null])[] =
  [
    ['left kidney', 5, 0],
    ['**Left kidney**\n\nThe box is near the pancreas.', 5, 0],
    ['The structure is a kidney (left).', 5, 0],
    ['kidney on the left', 5, 0],
    ['The left kidney, which filters blood and lies next to the gallbladder.', 5, 0],
    ['This appears to be the left kidney, an organ adjacent to the spleen and pancreas.', 5, 0],
    ['It could be the spleen. Looking further, no.\nAnswer: left kidney', 5, 0],
    ['The liver is visible, but the box marks the left kidney.', 5, 0],
    ['The green box contains the left kidney. The right kidney is not visible.', 5, 0],
    ['<think>the heart?</think>left kidney', 5, 0],
    ['The gallbladder is visible too; the box is the left kidney', 5, 1],
    ['The green box appears to be around the left kidney', 5, 0],
    ['A blood vessel, possibly the aorta', 1, null],
    ['kidney', 4, 0],
    ['This is the kidney on the left side of the image', 4, 0],
    ['both kidneys', 4, 1],
    ['the right kidney', 3, 1],
    ['It is either the left kidney or the spleen.', 3, null],
    ['the liver', 2, 0],
    ['The left renal cyst', 2, 1],
    ['Possibly the spleen.', 2, null],
    ['An organ of the abdomen', 2, null],
    ['the left kidney or the heart', 3, null],
    ['the heart', 1, 1],
    ['a bone', 1, null],
    ['the renal artery', 1, null],
    ['A grey blob', 'nothing recognised', null],
    ['No structure is visible', 'nothing recognised', null],
    ["I'm sorry, I can't help with that.", 'refused', null],
    ['', 'empty', null],
    ['<think>It is', 'unfinished reasoning', null],
  ];

test('one structure is judged on the scale', (t) => {
  for (const [reply, accuracy, hallucination] of replies) {
    const verdict = judgeByRules(makeItem('OEQ2'), kidney, reply);
    const found = [verdict.responseAccuracy ?? verdict.reason, verdict.hallucination];
    t.deepEqual(found, [accuracy, hallucination], reply);
    t.is(verdict.outcome, typeof accuracy === 'number' ? 'scored' : 'unscored');
    t.true(verdict.analysis.endsWith('.') && verdict.by.startsWith('open: '));
  }
});

const visibleStructures = structureNames.filter((name) => makeKey({ answer: [name] }).structures.length > 0);

function score(structure: string, reply: string) {
  const verdict = judgeByRules(makeItem('OEQ2'), makeKey({ answer: [structure] }), reply);
  return [verdict.responseAccuracy, verdict.hallucination];
}

test('every structure by any of its names scores 5 without hallucination', (t) => {
  t.true(visibleStructures.length > 60);
  for (const structure of visibleStructures) {
    const names = [structure, ...classesOfStructure(structure)[0].structureSynonyms];
    for (const name of names) t.deepEqual(score(structure, `This is the ${name}.`), [5, 0], name);
  }
});

test('the other side scores 3 and, when it is not there, hallucinates; a category without side scores 4', (t) => {
  for (const structure of visibleStructures) {
    const other = counterpart(structure);
    if (other === undefined) continue;
    t.deepEqual(score(structure, `The ${other}.`), [3, 1], other);
    t.deepEqual(score(structure, `It is not the ${other} but the ${structure}.`), [5, 0], structure);
    t.deepEqual(score(structure, `A ${classesOfStructure(structure)[0].category}.`), [4, 0], structure);
  }
});

test('right and wrong named together never score 5', (t) => {
  for (const structure of visibleStructures.filter((name) => name !== 'brain')) {
    const [accuracy] = score(structure, `The ${structure} and the brain.`);
    t.true(accuracy !== null && accuracy < 5, structure);
  }
});
