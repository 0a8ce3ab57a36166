import test from 'ava';
import type { Canvas } from '../../../data/phantom/canvas.js';
import { coatSurfaces } from '../../../data/phantom/coatSurfaces.js';
import { ellipsoid } from '../../../data/phantom/ellipsoid.js';
import { paint } from '../../../data/phantom/paint.js';
import { tissueCode } from '../../../data/phantom/tissues.js';
import { labelOf } from '../../../data/phantom/totalClasses.js';

/** An empty canvas of 20 x 20 x 20 voxels of one millimetre with its corner at the origin. */
function smallCanvas(): Canvas {
  const size = 20;
  return {
    grid: {
      shape: [size, size, size],
      spacing: [1, 1, 1],
      affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
      storedAxes: 'RAS',
    },
    labels: new Uint8Array(size ** 3),
    tissues: new Uint8Array(size ** 3),
    origins: Array.from({ length: size }, (_, k) => [0, 0, k] as const),
    step: [1, 1, 1],
  };
}

const at = (i: number, j: number, k: number) => i + 20 * (j + 20 * k);
const ball = ellipsoid([10, 10, 10], [6, 6, 6]);

test('a solid sets tissue and label inside and nothing outside', (t) => {
  const canvas = smallCanvas();
  paint(canvas, ball, { tissue: 'liver', label: 'liver' });
  const painted = canvas.labels.reduce((sum, label) => sum + (label === labelOf('liver') ? 1 : 0), 0);
  t.true(Math.abs(painted / ((4 / 3) * Math.PI * 216) - 1) < 0.05);
  t.is(canvas.tissues[at(10, 10, 10)], tissueCode('liver'));
  t.deepEqual([canvas.labels[at(10, 10, 16)], canvas.labels[at(10, 10, 17)]], [labelOf('liver'), 0]);
});

test('a brush respects tissue, labels and the parts it must keep', (t) => {
  const canvas = smallCanvas();
  const middle = at(10, 10, 10);
  paint(canvas, ball, { tissue: 'liver', label: 'liver' });
  paint(canvas, ball, { tissue: 'spleen', label: 'spleen', over: ['fat'] });
  paint(canvas, ball, { tissue: 'spleen', label: 'spleen', unlabelledOnly: true });
  paint(canvas, ball, { tissue: 'spleen', label: 'spleen', onlyLabel: 'colon' });
  t.is(canvas.labels[middle], labelOf('liver'));
  paint(canvas, ball, { tissue: 'liverVessel', onlyLabel: 'liver', keepLabel: true });
  t.deepEqual([canvas.labels[middle], canvas.tissues[middle]], [labelOf('liver'), tissueCode('liverVessel')]);
  paint(canvas, ball, { tissue: 'fat' });
  t.is(canvas.labels[middle], 0);
});

test('a solid that reaches beyond the canvas is cut off, not wrapped round', (t) => {
  const canvas = smallCanvas();
  paint(canvas, ellipsoid([0, 10, 10], [5, 3, 3]), { tissue: 'liver', label: 'liver' });
  t.is(canvas.labels[at(0, 10, 10)], labelOf('liver'));
  t.is(canvas.labels[at(19, 9, 10)], 0);
  t.is(canvas.labels[at(19, 10, 10)], 0);
});

test('a coat covers the surface and leaves the inside', (t) => {
  const canvas = smallCanvas();
  paint(canvas, ball, { tissue: 'trabecularBone', label: 'sternum' });
  coatSurfaces(canvas, [{ core: 'trabecularBone', coat: 'corticalBone' }]);
  t.is(canvas.tissues[at(10, 10, 16)], tissueCode('corticalBone'));
  t.is(canvas.tissues[at(10, 10, 14)], tissueCode('trabecularBone'));
  t.is(canvas.tissues[at(10, 10, 17)], 0);
});

test('an unknown class is refused', (t) => {
  t.throws(() => labelOf('tail'), { instanceOf: RangeError, message: /tail/ });
});
