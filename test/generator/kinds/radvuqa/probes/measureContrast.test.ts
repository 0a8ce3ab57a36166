import test from 'ava';
import { findBoxed } from '../../../../../generator/kinds/radvuqa/probes/findBoxed.js';
import { measureContrast } from '../../../../../generator/kinds/radvuqa/probes/measureContrast.js';
import { findPieces } from '../../../../../generator/scene/findPieces.js';
import { makeQuestionContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

/** One marked voxel in the middle of 9 x 9; its surroundings are the 48 others within three voxels. */
const values = new Uint16Array(81).fill(1, 40, 41);
const plane = { width: 9, height: 9, values };
const [piece] = findPieces(plane);

test('contrast is the distance in grey from half of the surroundings, whichever is lighter', (t) => {
  t.is(measureContrast(plane, new Uint8Array(81).fill(100).fill(160, 40, 41), piece), 60);
  t.is(measureContrast(plane, new Uint8Array(81).fill(160).fill(100, 40, 41), piece), 60);
});

test('what is farther off than the margin does not count', (t) => {
  const greys = new Uint8Array(81).fill(100).fill(160, 40, 41);
  greys[0] = 255;
  t.is(measureContrast(plane, greys, piece), 60);
});

test('what is half in fat and half beside bone stands out, though their mean is its own grey', (t) => {
  const greys = Uint8Array.from({ length: 81 }, (_, voxel) => (voxel < 40 ? 55 : 255)).fill(155, 40, 41);
  t.is(measureContrast(plane, greys, piece), 100);
});

test('what stands out on one side only does not stand out', (t) => {
  const greys = Uint8Array.from({ length: 81 }, (_, voxel) => (voxel < 36 ? 0 : 240)).fill(243, 40, 41);
  t.is(measureContrast(plane, greys, piece), 3);
});

test('a piece that fills the plane has nothing to stand out from', (t) => {
  const filled = { width: 2, height: 2, values: new Uint16Array(4).fill(1) };
  t.is(measureContrast(filled, new Uint8Array(4).fill(99), findPieces(filled)[0]), 0);
});

test('a structure that the window shows like its surroundings is not boxed', (t) => {
  const scene = makeScene(['.....', '.LL..', '.LL..', '.....'], { classes: { L: 'liver' } });
  t.is(findBoxed(scene, makeQuestionContext(1), { isOpen: false }).kind, 'found');
  const hidden = { ...scene, greys: new Uint8Array(scene.greys.length).fill(255) };
  t.deepEqual(findBoxed(hidden, makeQuestionContext(1), { isOpen: false }), {
    kind: 'not asked',
    reason: 'the window hides the structure',
  });
});

test('a lesion is not boxed', (t) => {
  const scene = makeScene(['.....', '.CC..', '.CC..', '.....'], { classes: { C: 'kidney_cyst_left' } });
  t.is(findBoxed(scene, makeQuestionContext(1), { isOpen: false }).kind, 'not asked');
});
