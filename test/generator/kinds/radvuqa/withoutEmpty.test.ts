import test from 'ava';
import { withoutEmpty } from '../../../../generator/kinds/radvuqa/withoutEmpty.js';
import { makeScene } from '../../../support/makeScene.js';

const classes = { L: 'liver' };
const full = { ...makeScene(['LLLLLLLLLL', 'LLLLLLLLLL'], { classes }), plane: 'coronal' as const };
const fifth = { ...makeScene(['LLLL......', '..........'], { classes }), plane: 'coronal' as const };
const bare = { ...makeScene(['LLL.......', '..........'], { classes }), plane: 'coronal' as const };

test('a slice with hardly a structure beside the fullest of its plane is left out', (t) => {
  t.deepEqual(withoutEmpty([bare, full, fifth], { minimumLabelledShare: 0.2 }), [full, fifth]);
  t.deepEqual(withoutEmpty([bare, full, fifth], { minimumLabelledShare: 0 }), [bare, full, fifth]);
});

test('planes are held apart, and the fullest stays however little it shows', (t) => {
  const sagittal = { ...bare, plane: 'sagittal' as const };
  t.deepEqual(withoutEmpty([full, sagittal], { minimumLabelledShare: 0.2 }), [full, sagittal]);
  t.deepEqual(withoutEmpty([], { minimumLabelledShare: 0.2 }), []);
});

test('an axial slice stays: a neck is no chest', (t) => {
  const axial = [full, bare].map((scene) => ({ ...scene, plane: 'axial' as const }));
  t.deepEqual(withoutEmpty(axial, { minimumLabelledShare: 0.2 }), axial);
});
