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
  const axial = { ...bare, plane: 'axial' as const };
  t.deepEqual(withoutEmpty([full, axial], { minimumLabelledShare: 0.2 }), [full, axial]);
  t.deepEqual(withoutEmpty([], { minimumLabelledShare: 0.2 }), []);
});
