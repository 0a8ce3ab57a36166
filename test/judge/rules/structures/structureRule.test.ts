import test from 'ava';
import { classesOfStructure, structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { counterpart } from '../../../../data/anatomy/counterpart.js';
import { judgeByRules } from '../../../../judge/rules/judgeByRules.js';
import { judged, makeKeyed, openScore, visibleClasses } from '../../fixtures.js';

const kidney = { answer: ['left kidney'], visible: ['liver', 'spleen', 'stomach'] };

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
    ['The gallbladder? No. The left kidney.', 5, 0],
    ['Perhaps the gallbladder? The box is too far back. The left kidney is enclosed.', 5, 0],
    ['[THINK]It is the heart.[/THINK]left kidney', 5, 0],
    ['A kidney. Specifically, the left kidney.', 5, 0],
    ['It is the kidney on the right side of the image, i.e., the left kidney.', 5, 0],
    ['The liver is the largest organ here; the box encloses the left kidney.', 5, 0],
    ['The box contains the left kidney and part of the heart', 3, 1],
    ['The left kidney or the spleen is enclosed.', 3, null],
    ['The spleen. Sorry, I mean the left kidney.', 5, 0],
    ['There are two kidneys. The enclosed one is the left.', 5, 0],
    ['At first I thought of the spleen, but it is the left kidney.', 5, 0],
    ['While the spleen is nearby, the box shows the left kidney.', 5, 0],
    ['The candidates are the spleen and the liver; the shape favors the left kidney.', 5, 0],
    ['The structure in the box, more exactly: the left kidney.', 5, 0],
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
    ['the renal artery', 2, null],
    ['An abdominal organ', 2, null],
    ['The deltoid.', 1, null],
    ['Subcutaneous fat', 1, null],
    ['Kidney, left-sided.', 5, 0],
    ['A kidney. It lies on the right of the image, hence the left one.', 5, 0],
    ['A kidney. The right one would be on the other side, so this is the left one.', 5, 0],
    ['One might think of the spleen, but the cortex shows that it is the left kidney.', 5, 0],
    ['The spleen is further forward. So the left kidney.', 5, 0],
    ['Looks like the spleen. No, it is the left kidney.', 5, 0],
    ['The left kidney. The image also shows the gallbladder.', 5, 1],
    ['The left kidney, whose upper pole points to the spleen.', 5, 0],
    ['Could be the stomach or the left kidney; the cortex says left kidney.', 5, 0],
    ['The stomach is in front, the colon beside it.\n\nLeft kidney', 5, 0],
    ['The box encloses the left kidney and a piece of the spleen.', 3, 0],
    ['Liver or left kidney? Rather the latter.', 5, 0],
    ['The cortex makes the left kidney far more likely than the spleen.', 5, 0],
    ['We are dealing with the left kidney.', 5, 0],
    ['The dark area is fluid in the left kidney.', 5, 0],
    ['Left kidney + part of the spleen', 3, 0],
    ['The kidney from the left side of the patient', 5, 0],
    ['{"organ": "spleen", "alternative": "left kidney"}', 2, 0],
    ['Left kidney 80%, spleen 15%', 5, 0],
    ['Hard to say, spleen and kidneys look alike; I lean towards the left kidney.', 5, 0],
    ['Not the liver - it is the left kidney, as the liver ends above.', 5, 0],
    ['cyst of the left kidney', 2, 1],
    ['kidney, left of the midline', 5, 0],
    ['A grey blob', 'nothing recognised', null],
    ['No structure is visible', 'nothing recognised', null],
    ["I'm sorry, I can't help with that.", 'refused', null],
    ['', 'empty', null],
    ['<think>It is', 'unfinished reasoning', null],
  ];

test('one structure is judged on the scale', (t) => {
  for (const [reply, accuracy, hallucination] of replies) {
    const verdict = judged('OEQ2', kidney, reply);
    t.deepEqual(openScore(verdict), [accuracy, hallucination], reply);
    t.is(verdict.outcome, typeof accuracy === 'number' ? 'scored' : 'unscored');
    t.true(verdict.analysis.endsWith('.') && verdict.by.startsWith('open: '));
  }
});

const visibleStructures = structureNames.filter((name) => visibleClasses(name).length > 0);

function score(structure: string, reply: string) {
  return openScore(judged('OEQ2', { answer: [structure] }, reply));
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
    t.true(typeof accuracy === 'number' && accuracy < 5, structure);
  }
});

test('many candidates score 1, whatever word stands between them', (t) => {
  const words = [
    'or',
    'or perhaps',
    'or maybe',
    'eller kanske',
    'oder vielleicht',
    'ou peut-être',
    'o quizás',
    '或',
  ];
  for (const word of words) {
    const [accuracy] = score('spleen', ['spleen', 'stomach', 'liver', 'left kidney'].join(` ${word} `));
    t.is(accuracy, 1, word);
  }
});

const largest: readonly (readonly [reply: string, accuracy: number])[] = [
  ['Among the structures (liver, spleen, stomach), the liver is largest.', 5],
  ['While the spleen is large, the liver is the largest.', 5],
  ['You can see the spleen and the stomach, but the liver covers the largest area.', 5],
  ['The liver or the spleen is the largest.', 3],
  ['The liver and the spleen are about the same size.', 3],
  ['The liver and the spleen are about equal, with the liver slightly ahead.', 5],
  ['The largest area is covered by the liver, followed by the stomach and the spleen.', 5],
  ['After the liver, which is by far the largest, comes the stomach.', 5],
  ['Liver > stomach > spleen', 5],
  ['Spleen < stomach < liver', 5],
  ['In descending order: liver, stomach, spleen', 5],
  ['No organ is larger than the liver.', 5],
  ['The spleen is smaller than the liver.', 5],
  ['Excluding muscle and fat, the liver covers the largest area.', 5],
  ['The body wall is larger, but among the organs it is the liver.', 5],
  ['Stomach: medium. Liver: large. So the liver.', 5],
  ['Usually the liver is the largest organ, but here the stomach covers the largest area.', 2],
];

test('the largest is the name that is said to be it, among others that are only listed or compared', (t) => {
  const liver = { answer: ['liver'], visible: ['spleen', 'stomach'] };
  for (const [reply, accuracy] of largest)
    t.is(openScore(judged('OEQ3.1', liver, reply))[0], accuracy, reply);
});

test('parts that are named together are one answer', (t) => {
  const lung = { answer: ['right lung'] };
  const keyed = makeKeyed('OEQ2', lung);
  const classes = ['lung_middle_lobe_right', 'lung_lower_lobe_right'];
  const key = { ...keyed.key, answer: { kind: 'structures' as const, classes } };
  const scoreOf = (reply: string) => openScore(judgeByRules(keyed.item, key, reply))[0];
  t.is(scoreOf('The middle lobe of the right lung and the lower lobe of the right lung'), 5);
  t.is(scoreOf('The middle and lower lobes of the right lung'), 5);
  t.is(scoreOf('The right lower lobe'), 4);
});
