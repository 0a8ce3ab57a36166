import test from 'ava';
import { findBoxed } from '../../../generator/probes/findBoxed.js';
import { measureContrast } from '../../../generator/probes/measureContrast.js';
import { findPieces } from '../../../generator/slice/findPieces.js';
import { makeAskContext } from '../../support/makeAskContext.js';
import { makeScene } from '../../support/makeScene.js';

/** One marked voxel in the middle of 9 x 9; its surroundings are the 48 others within three voxels. */
const values = new Uint16Array(81).fill(1, 40, 41);
const plane = { width: 9, height: 9, values };
const [piece] = findPieces(plane);

test('contrast is the difference of mean greys, whichever is lighter', (t) => {
  t.is(measureContrast(plane, new Uint8Array(81).fill(100).fill(160, 40, 41), piece), 60);
  t.is(measureContrast(plane, new Uint8Array(81).fill(160).fill(100, 40, 41), piece), 60);
});

test('what is farther off than the margin does not count', (t) => {
  const greys = new Uint8Array(81).fill(100).fill(160, 40, 41);
  greys[0] = 255;
  t.is(measureContrast(plane, greys, piece), 60);
});

test('a structure that the window shows like its surroundings is not boxed', (t) => {
  const scene = makeScene(['.....', '.LL..', '.LL..', '.....'], { classes: { L: 'liver' } });
  t.is(findBoxed(scene, makeAskContext(1)).kind, 'found');
  const hidden = { ...scene, greys: new Uint8Array(scene.greys.length).fill(255) };
  t.deepEqual(findBoxed(hidden, makeAskContext(1)), {
    kind: 'not asked',
    reason: 'the window hides the structure',
  });
});

test('a lesion is not boxed', (t) => {
  const scene = makeScene(['.....', '.CC..', '.CC..', '.....'], { classes: { C: 'kidney_cyst_left' } });
  t.is(findBoxed(scene, makeAskContext(1)).kind, 'not asked');
});
