import test from 'ava';
import { findHoles } from '../../statistics/findHoles.js';
import { labelPieces } from '../../statistics/labelPieces.js';
import { drawMask } from './drawMask.js';

// scipy 1.17.1: y, x = np.mgrid[0:12, 0:17]; m = (x*x*y + x + y*y) % 9 < 5; f = binary_fill_holes(m) & ~m
const mask = drawMask([17, 12], (x, y) => (x * x * y + x + y * y) % 9 < 5);

test('pieces are those of scipy, in the order of their first pixels', (t) => {
  // np.bincount(label(m)[0].ravel())[1:]; the same of label(m, np.ones((3, 3)))
  t.deepEqual(labelPieces(mask, 'sides').sizes, [107, 18, 3]);
  t.deepEqual(labelPieces(mask, 'corners').sizes, [128]);
});

test('each pixel has the number of its piece, and those outside have none', (t) => {
  const { labels, sizes } = labelPieces(mask, 'sides');
  t.deepEqual(
    Array.from(labels, (label) => Number(label > 0)),
    Array.from(mask.values),
  );
  for (const [index, size] of sizes.entries()) {
    t.is(labels.filter((label) => label === index + 1).length, size);
  }
});

test('holes are what scipy fills', (t) => {
  // np.bincount(label(f)[0].ravel())[1:]
  t.deepEqual(findHoles(mask), [6, 6, 4, 1, 4, 2, 1, 5, 1, 1, 5, 1, 9]);
});

test('what reaches the edge of the image is no hole, and neither is an image without a mask', (t) => {
  t.deepEqual(findHoles(drawMask([3, 3], (x, y) => x !== 1 || y === 2)), []);
  t.deepEqual(findHoles(drawMask([3, 3], () => false)), []);
  t.deepEqual(findHoles(drawMask([3, 3], () => true)), []);
});
