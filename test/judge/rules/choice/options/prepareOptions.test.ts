import test from 'ava';
import type { AskedOptions } from '../../../../../judge/rules/choice/options/options.js';
import { prepareOptions } from '../../../../../judge/rules/choice/options/prepareOptions.js';

function found(options: readonly string[], text: string, question: Partial<AskedOptions> = {}) {
  const { find } = prepareOptions(options, { asked: null, plane: null, ...question });
  return find(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);
}

test('parts of a structure that are options are told apart', (t) => {
  const levels = ['L1 vertebra', 'L2 vertebra'];
  t.deepEqual(found(levels, 'the second lumbar vertebra'), [['second lumbar vertebra', 1]]);
  t.deepEqual(found(levels, 'L1, a vertebra'), [
    ['L1', 0],
    ['vertebra', null],
  ]);
  t.deepEqual(found(['left rib 4', 'right rib 4'], 'the 4th rib on the left'), [['4th rib on the left', 0]]);
});

test('a side that stands apart belongs to the name, a side of the image does not', (t) => {
  const kidneys = ['left kidney', 'right kidney'];
  t.deepEqual(found(kidneys, 'the kidney on the left'), [['kidney on the left', 0]]);
  t.deepEqual(found(kidneys, "kidney on the patient's right side"), [
    ["kidney on the patient's right side", 1],
  ]);
  t.deepEqual(found(kidneys, 'the kidney on the left of the image'), [['kidney', null]]);
  t.deepEqual(found(kidneys, 'left and right kidney'), [['right kidney', null]]);
});

test('a side takes up the last name without one', (t) => {
  const kidneys = ['left kidney', 'right kidney'];
  t.deepEqual(found(kidneys, 'the kidney by the liver, so the right one'), [
    ['kidney', null],
    ['liver', null],
    ['the right one', 1],
  ]);
  t.deepEqual(found(kidneys, 'a kidney, and the right one is B'), [['kidney', null]]);
});

test('the last words of a name stand for it where it is the only one', (t) => {
  t.deepEqual(found(['aorta', 'inferior vena cava'], 'the vena cava'), [['vena cava', 1]]);
  t.deepEqual(found(['superior vena cava', 'inferior vena cava'], 'the vena cava'), [['vena cava', null]]);
  t.deepEqual(found(['aorta', 'left kidney'], 'the kidney'), [['kidney', 1]]);
});

test('a name without a side stands for the one side that is an option, unless it tells the other or both', (t) => {
  const options = ['aorta', 'left kidney', 'right femur'];
  t.deepEqual(found(options, 'kidney, renal cortex, femoral head'), [
    ['kidney', 1],
    ['renal cortex', 1],
    ['femoral head', 2],
  ]);
  t.deepEqual(found(options, 'the kidney on the right, both kidneys, the right-sided kidney'), [
    ['kidney', null],
    ['kidneys', null],
    ['kidney', null],
  ]);
  t.deepEqual(found(['left kidney', 'right kidney'], 'the kidney'), [['kidney', null]]);
});

test('an adjective and a part are a name', (t) => {
  t.deepEqual(found(['pancreas', 'left kidney'], 'pancreatic tail, left renal outline, splenic vein'), [
    ['pancreatic tail', 0],
    ['left renal outline', 1],
    ['splenic vein', null],
  ]);
});

test('parts of a diagonal direction that are told apart are put together', (t) => {
  const corners = ['upper left', 'upper right', 'lower left', 'lower right'];
  t.deepEqual(found(corners, 'vertically it is higher; horizontally it is to the left'), [['left', 0]]);
  t.deepEqual(found(corners, 'higher or to the left'), [
    ['higher', null],
    ['left', null],
  ]);
  t.deepEqual(found(corners, 'it is higher than the liver, the spleen is to the left'), [
    ['higher', null],
    ['left', null],
  ]);
});

test('numbers count in digits and words, not in names of other things', (t) => {
  const counts = ['2', '3', '12'];
  t.deepEqual(found(counts, 'three of 12, not 7'), [
    ['three', 1],
    ['12', 2],
    ['7', null],
  ]);
  t.deepEqual(found(counts, 'Step 2, figure 3, L2, 3.5 and 3 mm; 2 boxes'), []);
});

test('quantities are found by the signs of their texts', (t) => {
  t.deepEqual(found(['4', '5', '5.5', '-5'], '5.5, not 5 or 15 or -5'), [
    ['5.5', 2],
    ['5', 1],
    ['-5', 3],
  ]);
  t.deepEqual(found(['20°', '30°'], '20 degrees, 120°, 30°'), [
    ['20 degrees', 0],
    ['30°', 1],
  ]);
  t.deepEqual(found(['5m', '5√{3}m', '1/2'], '5√3 m, 5 m and 11/2'), [
    ['5√3 m', 1],
    ['5 m', 0],
  ]);
  t.deepEqual(found(['portal/splenic vein', 'aorta'], 'the portal/splenic vein'), [
    ['portal/splenic vein', 0],
  ]);
});

test('of prepared options, yes and no are found where they answer', (t) => {
  t.deepEqual(found(['Yes', 'No'], 'Yes, there is no lesion.'), [['Yes', 0]]);
  t.deepEqual(found(['Yes', 'No'], 'Nope. That is correct.'), [['Nope', 1]]);
});

test('a direction is told of the target, as the image shows it', (t) => {
  const asked = { about: 'direction', target: 'liver', reference: 'spleen' } as const;
  const told = (text: string, question: Partial<AskedOptions> = { asked }) =>
    found(['left', 'right', 'above', 'below'], text, question);
  t.deepEqual(told('the liver is left of the spleen'), [['left', 0]]);
  t.deepEqual(told('the spleen is left of the liver'), [['left', 1]]);
  t.deepEqual(told('the heart is left of the spleen'), [['left', null]]);
  t.deepEqual(told('it is superior to the spleen', { asked, plane: 'coronal' }), [['superior', 2]]);
  t.deepEqual(told('as described above, see the figure below'), []);
  t.deepEqual(told('not to the right, but to the left'), [['left', 0]]);
});
