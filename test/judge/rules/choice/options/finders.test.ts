import test from 'ava';
import {
  createAuthenticityFinder,
  isAuthenticity,
  leavesOpen,
} from '../../../../../judge/rules/choice/options/authenticityFinder.js';
import { createDirectionFinder } from '../../../../../judge/rules/choice/options/directionFinder.js';
import { createLiteralFinder } from '../../../../../judge/rules/choice/options/literalFinder.js';
import { createNumberFinder } from '../../../../../judge/rules/choice/options/numberFinder.js';
import type { OptionMention } from '../../../../../judge/rules/choice/options/options.js';
import { createPlaceFinder, isPlace } from '../../../../../judge/rules/choice/options/placeFinder.js';
import {
  areRelations,
  createRelationFinder,
} from '../../../../../judge/rules/choice/options/relationFinder.js';
import { createTermFinder } from '../../../../../judge/rules/choice/options/termFinder.js';
import { createYesNoFinder } from '../../../../../judge/rules/choice/options/yesNoFinder.js';
import { unnamedReference } from '../../../../../suites/answers/unnamedReference.js';

type Find = (text: string) => readonly OptionMention[];

/** What a finder finds in a text, with the number of the option. */
function found(find: Find, text: string) {
  return find(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);
}

const unknown = { asked: null, plane: null };

test('terms are found by any word for them, with the nouns behind them', (t) => {
  const find = createTermFinder(['CT', 'MRI', 'X-ray']);
  t.deepEqual(found(find, 'a magnetic resonance image'), [['magnetic resonance image', 1]]);
  t.deepEqual(found(find, 'a plain radiograph'), [['plain radiograph', 2]]);
  t.deepEqual(found(createTermFinder(['axial', 'coronal']), 'the transverse plane'), [
    ['transverse plane', 0],
  ]);
});

test('options are found by their initials, a prefix counting for itself, and by their plural', (t) => {
  const bleeds = ['subdural hematoma', 'subarachnoid hemorrhage'];
  t.deepEqual(found(createTermFinder(bleeds), 'SAH, not SDH'), [
    ['SAH', 1],
    ['SDH', 0],
  ]);
  t.deepEqual(found(createTermFinder(['metastasis', 'abscess']), 'two metastases'), [['metastases', 0]]);
});

test('a normal image is one without abnormality', (t) => {
  const find = createTermFinder(['pneumonia', 'normal']);
  t.deepEqual(found(find, 'No acute abnormality.'), [['No acute abnormality', 1]]);
  t.deepEqual(found(find, 'The radiograph is unremarkable.'), [['unremarkable', 1]]);
  t.deepEqual(found(find, 'The heart is unremarkable.'), []);
});

test('relations are found by any word for them, turned round where the other end is told', (t) => {
  const asked = { about: 'direction', target: 'aorta', reference: 'trachea' } as const;
  const find = createRelationFinder(['anterior', 'posterior'], { asked });
  t.deepEqual(found(find, 'The aorta lies behind the trachea.'), [['behind', 1]]);
  t.deepEqual(found(find, 'The trachea lies behind the aorta.'), [['behind', 0]]);
  t.true(areRelations(['left and anterior', 'right and anterior']));
  t.false(areRelations(['liver', 'anterior']));
});

test('a place within a structure is a relation only where nothing is compared', (t) => {
  const options = ['anterior', 'posterior'];
  const text = 'the posterior portion of the liver';
  t.deepEqual(found(createRelationFinder(options, { asked: null }), text), [['posterior portion', 1]]);
  const asked = { about: 'direction', target: 'liver', reference: 'spleen' } as const;
  t.deepEqual(found(createRelationFinder(options, { asked }), text), []);
});

test('directions are told of the target', (t) => {
  const asked = { about: 'direction', target: 'liver', reference: 'stomach' } as const;
  const find = createDirectionFinder(['left', 'right'], { asked, plane: 'axial' });
  t.deepEqual(found(find, 'The liver is to the left of the stomach.'), [['left', 0]]);
  t.deepEqual(found(find, 'The stomach is to the left of the liver.'), [['left', 1]]);
});

test('what stands beside the target is the reference that a question shows in a box and does not name', (t) => {
  const asked = { about: 'direction', target: 'liver', reference: unnamedReference } as const;
  const find = createDirectionFinder(['left', 'right'], { asked, plane: 'axial' });
  t.deepEqual(found(find, 'The liver is to the left of the stomach.'), [['left', 0]]);
  t.deepEqual(found(find, 'The stomach is to the left of the liver.'), [['left', 1]]);
  t.deepEqual(found(find, 'The stomach is to the left of the spleen.'), [['left', null]]);
});

test('where only sides are options, a part with a side tells one', (t) => {
  const find = createDirectionFinder(['left', 'right'], unknown);
  t.deepEqual(found(find, 'It is in the right hemisphere.'), [['right hemisphere', 1]]);
});

test('places in the image are found, those of the patient are not', (t) => {
  const find = createPlaceFinder(['upper left', 'lower right']);
  t.deepEqual(
    find('It is in the upper left corner of the image.').map(({ meaning }) => meaning),
    [0],
  );
  t.deepEqual(found(find, "on the patient's left side"), []);
  t.true(isPlace('upper left'));
  t.false(isPlace('liver'));
});

test('numbers are found in digits and words where something is counted', (t) => {
  const find = createNumberFinder(['2', '3', '4']);
  t.deepEqual(found(find, 'There are three ribs.'), [['three', 1]]);
  t.deepEqual(found(find, 'one, two, three'), [['one, two, three', 1]]);
  t.deepEqual(found(find, 'I see 7 of them'), [['7', null]]);
  t.deepEqual(found(find, 'step 2, 3.5 cm, 4 boxes'), []);
});

test('texts with signs are found by these very signs', (t) => {
  const find = createLiteralFinder(['5', '5.5', '-1']);
  t.deepEqual(found(find, '5.5 cm'), [['5.5', 1]]);
  t.deepEqual(found(find, 'x = -1'), [['-1', 2]]);
  t.deepEqual(found(find, '15 or 5.2'), []);
});

test('yes and no are found where they answer', (t) => {
  const find = createYesNoFinder(['Yes', 'No']);
  t.deepEqual(found(find, 'No, it is not.'), [['No', 1]]);
  t.deepEqual(found(find, 'There is no liver.'), []);
  t.deepEqual(found(find, 'Definitely not.'), [['Definitely not', 1]]);
  t.deepEqual(found(find, 'That statement is correct.'), [['correct', 0]]);
});

test('what an image is called is found where it answers', (t) => {
  const options = ['real', 'synthesised', "I don't know"];
  const find = createAuthenticityFinder(options);
  t.deepEqual(found(find, 'Answer: synthetic'), [['synthetic', 1]]);
  t.deepEqual(found(find, 'Others look synthetic.'), []);
  t.true(isAuthenticity('unable to tell'));
  t.deepEqual(options.map(leavesOpen), [false, false, true]);
});
