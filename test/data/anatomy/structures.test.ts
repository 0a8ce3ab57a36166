import test from 'ava';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { areConfusable, confusablePairs } from '../../../data/anatomy/areConfusable.js';
import { classesOfStructure, structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { counterpart } from '../../../data/anatomy/counterpart.js';
import { keyIdeasFound } from '../../../data/anatomy/keyIdeasFound.js';
import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import { InputError } from '../../../util/radvuqaError.js';

test('an unknown class or structure is an error that names it', (t) => {
  for (const ask of [
    () => anatomyOf('apendix'),
    () => classesOfStructure('apendix'),
    () => counterpart('apendix'),
  ]) {
    const error = t.throws(ask, { instanceOf: InputError });
    t.regex(error?.message ?? '', /"apendix"/);
  }
});

test('classes are merged into structures, in code unit order', (t) => {
  const names = [
    'vertebrae_S1',
    'lung_upper_lobe_left',
    'lung_lower_lobe_left',
    'rib_right_12',
    'vertebrae_L5',
    'atrial_appendage_left',
  ];
  t.deepEqual(structuresOf(names), ['heart', 'left lung', 'right rib', 'sacrum', 'vertebrae']);
  t.deepEqual(structuresOf([...names].reverse()), structuresOf(names));
});

test('the classes of a structure are those that are merged into it', (t) => {
  t.deepEqual(
    classesOfStructure('left lung').map(({ className }) => className),
    ['lung_left', 'lung_upper_lobe_left', 'lung_lower_lobe_left'],
  );
  for (const name of structureNames) for (const one of classesOfStructure(name)) t.is(one.structure, name);
});

test('the counterpart is the other side, and its own counterpart', (t) => {
  t.is(counterpart('left kidney'), 'right kidney');
  t.is(counterpart('right rib'), 'left rib');
  t.is(counterpart('liver'), undefined);
  t.is(counterpart('pulmonary veins'), undefined);
  for (const name of structureNames) {
    const other = counterpart(name);
    t.is(other === undefined, !/^(left|right) /.test(name), name);
    if (other !== undefined) t.is(counterpart(other), name);
  }
});

test('structures that contain each other are confusable, others are not', (t) => {
  const cases: [string, string, boolean][] = [
    ['small bowel', 'duodenum', true],
    ['left kidney', 'left kidney cyst', true],
    ['left kidney', 'right kidney cyst', false],
    ['left lung', 'pulmonary veins', true],
    ['right rib', 'costal cartilages', true],
    ['right subclavian artery', 'brachiocephalic trunk', true],
    ['left subclavian artery', 'brachiocephalic trunk', false],
    ['left kidney', 'right kidney', false],
    ['brain', 'skull', false],
    ['colon', 'small bowel', false],
    ['liver', 'liver', true],
    ['kidneys', 'left kidney', true],
    ['kidneys', 'left kidney cyst', true],
    ['kidneys', 'left adrenal gland', false],
    ['hepatic vessels', 'liver', true],
  ];
  for (const [a, b, expected] of cases) {
    t.is(areConfusable(a, b), expected, `${a}, ${b}`);
    t.is(areConfusable(b, a), expected, `${b}, ${a}`);
  }
});

test('each confusable pair names two different categories or structures of the table', (t) => {
  const known = new Set(structureNames.flatMap((name) => [name, classesOfStructure(name)[0].category]));
  for (const { names, reason } of confusablePairs) {
    t.not(names[0], names[1]);
    t.not(reason, '');
    for (const name of names) t.true(known.has(name), name);
  }
});

test('key ideas are found at beginnings of words, whatever the case', (t) => {
  const kidney = anatomyOf('kidney_left').function;
  const names = (text: string) => keyIdeasFound(text, kidney).map(({ name }) => name);
  t.deepEqual(names('It FILTERS the blood;\nproduces URINE.'), ['filters blood', 'urine']);
  t.deepEqual(names('Blood\n pressure control'), ['blood pressure']);
  t.deepEqual(names('It is an intraurinary thing'), []);
});

test('deoxygenated blood is not taken for oxygenated', (t) => {
  const text = 'It carries deoxygenated blood from the lungs to the left atrium.';
  const found = keyIdeasFound(text, anatomyOf('pulmonary_vein').function).map(({ name }) => name);
  t.deepEqual(found, ['from the lungs', 'to the left atrium']);
});
