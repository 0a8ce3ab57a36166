import test from 'ava';
import { absentOptions, optionsLeftOut } from '../../../../../generator/kinds/radvuqa/plan/proposeVisible.js';
import { makeQuestionContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const scene = makeScene(['LL.SS', 'LL.SS'], { classes: { L: 'liver', S: 'spleen' } });

/** Names of the wrong options on an abdomen in a case that shows some structures elsewhere. */
function namesOffered(elsewhere: readonly string[], changes: Readonly<Record<string, unknown>> = {}) {
  const context = makeQuestionContext(1, changes);
  const prevalence = new Map(['liver', 'spleen', ...elsewhere].map((name) => [name, 0.5]));
  return absentOptions(scene, { ...context, prevalence }).map(({ text }) => text);
}

test('a slice of the abdomen offers what lies beside it, and neither shoulders nor thighs', (t) => {
  t.deepEqual(scene.regions.named, ['abdomen']);
  const offered = namesOffered(['left clavicle', 'left femur', 'heart', 'urinary bladder', 'left kidney']);
  for (const name of ['heart', 'urinary bladder', 'left kidney']) t.true(offered.includes(name), name);
  for (const name of ['left clavicle', 'left humerus', 'trachea', 'left femur', 'prostate', 'brain'])
    t.false(offered.includes(name), name);
});

test('an axial slice of an upper abdomen offers nothing of the pelvis, if the recipe does not reach so far', (t) => {
  t.true(namesOffered(['urinary bladder'], { optionReach: 1.5 }).includes('urinary bladder'));
  t.false(namesOffered(['urinary bladder'], { optionReach: 1.4 }).includes('urinary bladder'));
  t.true(namesOffered(['heart'], { optionReach: 1.4 }).includes('heart'));
});

test('of any region where the recipe says so', (t) => {
  t.true(namesOffered([], { optionRegions: 'any' }).includes('left clavicle'));
});

test('a structure of the own region that the case shows nowhere may have been missed, and is not offered', (t) => {
  const offered = namesOffered(['right adrenal gland']);
  t.true(offered.includes('right adrenal gland'));
  t.false(offered.includes('left adrenal gland'));
  t.false(offered.includes('spinal cord'), 'it runs along all of the trunk');
  t.true(offered.includes('heart'), 'it is of another region');
});

test('what is not offered is told, each with its reason', (t) => {
  const context = makeQuestionContext(1, { optionReach: 1.4 });
  const prevalence = new Map(['liver', 'spleen', 'urinary bladder', 'heart'].map((name) => [name, 0.5]));
  const told = optionsLeftOut(scene, { ...context, prevalence });
  t.is(told.length + absentOptions(scene, { ...context, prevalence }).length, scene.absent.length);
  for (const reason of ['it is of a region far away', 'it is beyond optionReach', 'it may have been missed'])
    t.true(told.includes(reason), reason);
  const ofAny = optionsLeftOut(scene, { ...makeQuestionContext(1, { optionRegions: 'any' }), prevalence });
  t.true(ofAny.every((reason) => !reason.includes('region') && !reason.includes('Reach')));
});
