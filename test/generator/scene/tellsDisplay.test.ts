import test from 'ava';
import { tellsDisplay } from '../../../generator/scene/tellsDisplay.js';
import { makeScene } from '../../support/makeScene.js';

const cases = [
  { title: 'liver and stomach tell which side is left', classes: { a: 'liver', b: 'stomach' }, isTold: true },
  { title: 'vena cava and aorta do', classes: { a: 'inferior_vena_cava', b: 'aorta' }, isTold: true },
  { title: 'two hips are alike', classes: { a: 'hip_left', b: 'hip_right' }, isTold: false },
  {
    title: 'the bladder lies between them',
    classes: { a: 'urinary_bladder', b: 'hip_right' },
    isTold: false,
  },
];

for (const { title, classes, isTold } of cases) {
  test(title, (t) => {
    t.is(tellsDisplay(makeScene(['a.b', 'a.b'], { classes })), isTold);
  });
}

test('a sagittal slice has no sides to tell', (t) => {
  const scene = makeScene(['a.b'], { classes: { a: 'hip_left', b: 'hip_right' } });
  t.true(tellsDisplay({ ...scene, plane: 'sagittal' }));
});
