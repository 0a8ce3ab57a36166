import test from 'ava';
import { closestCanonical } from '../../../../data/volume/grid/closestCanonical.js';
import { allOrientations, storeAs } from '../../../support/orientations.js';

/**
 * Oblique, sheared affines, with what nibabel 5.0.0 makes of them for a volume of 4 x 5 x 6:
 *   im = nib.Nifti1Image(np.zeros((4, 5, 6), np.int16), A); c = nib.as_closest_canonical(im)
 *   nib.aff2axcodes(A), c.shape, c.affine[:3].round(6)
 */
const oblique = [
  {
    affine: [-0.835, -0.25, -0.265, -46.5, -0.379, -1.577, 0.361, -1.5, -0.377, 1.038, 0.265, 34.8],
    axes: 'LPS',
    shape: [4, 5, 6],
    turned: [0.835, 0.25, -0.265, -50.005, 0.379, 1.577, 0.361, -8.945, 0.377, -1.038, 0.265, 37.821],
  },
  {
    affine: [-0.486, -0.494, 0.495, 5.7, 0.545, 0.958, 0.142, -76.5, -0.388, 1.722, 0.013, -23.9],
    axes: 'ASR',
    shape: [6, 4, 5],
    turned: [0.495, -0.486, -0.494, 5.7, 0.142, 0.545, 0.958, -76.5, 0.013, -0.388, 1.722, -23.9],
  },
  {
    affine: [-0.013, -1.972, -0.139, -77.4, 0.015, 0.456, -0.547, 43.0, 0.999, 0.01, -0.087, 6.0],
    axes: 'SLP',
    shape: [5, 6, 4],
    turned: [1.972, 0.139, -0.013, -85.983, -0.456, 0.547, 0.015, 42.089, -0.01, 0.087, 0.999, 5.605],
  },
  {
    affine: [-0.801, 0.78, -0.342, -18.4, -0.505, -0.079, 0.313, -12.5, -0.139, 1.741, 0.153, 76.2],
    axes: 'LSA',
    shape: [4, 6, 5],
    turned: [0.801, -0.342, 0.78, -20.803, 0.505, 0.313, -0.079, -14.015, 0.139, 0.153, 1.741, 75.783],
  },
  {
    affine: [0.392, -1.767, -0.367, 52.6, -0.304, 1.084, -0.339, -0.3, 0.85, 0.84, 0.032, 29.2],
    axes: 'SLP',
    shape: [5, 6, 4],
    turned: [1.767, 0.367, 0.392, 43.697, -1.084, 0.339, -0.304, 2.341, -0.84, -0.032, 0.85, 32.72],
  },
];

for (const { affine, axes, shape, turned } of oblique) {
  test(`a grid stored as ${axes} with ${affine[0]} first is turned as nibabel does`, (t) => {
    const result = closestCanonical([4, 5, 6], [...affine, 0, 0, 0, 1]);
    if (result === 'singular') return t.fail();
    t.is(result.grid.storedAxes, axes);
    t.deepEqual([...result.grid.shape], shape);
    turned.forEach((expected, index) => {
      t.true(Math.abs(result.grid.affine[index] - expected) < 1e-6, `${index}`);
    });
  });
}

test('all 48 ways to store a grid turn to the same grid', (t) => {
  const volume = { values: [], shape: [4, 5, 6], affine: [1.5, 0.1, 0, -7, 0, 2, 0.2, 8, 0.1, 0, 3, 9] };
  for (const orientation of allOrientations) {
    const { shape, affine } = storeAs(volume, orientation);
    const result = closestCanonical([shape[0], shape[1], shape[2]], [...affine, 0, 0, 0, 1]);
    if (result === 'singular') return t.fail();
    t.deepEqual([...result.grid.shape], volume.shape);
    volume.affine.forEach((expected, index) => {
      t.true(Math.abs(result.grid.affine[index] - expected) < 1e-9);
    });
    const letters = orientation.order.map(
      (axis, stored) => (orientation.flips[stored] ? 'LPI' : 'RAS')[axis],
    );
    t.is(result.grid.storedAxes, letters.join(''));
  }
});

test('spacing is the length of the columns, in RAS+ order', (t) => {
  const result = closestCanonical([2, 2, 2], [0, 3, 0, 0, 0, 0, -4, 0, 5, 0, 0, 0, 0, 0, 0, 1]);
  if (result === 'singular') return t.fail();
  t.deepEqual([...result.grid.spacing], [3, 4, 5]);
});

test('spacing has no trace of the rotation that the columns went through', (t) => {
  const [long, off] = [0.9765624999999998, 3e-8];
  const result = closestCanonical([2, 2, 2], [off, long, 0, 0, long, -off, 0, 0, 0, 0, -2, 0, 0, 0, 0, 1]);
  if (result === 'singular') return t.fail();
  t.deepEqual([...result.grid.spacing], [0.9765625, 0.9765625, 2]);
});

for (const [what, affine] of [
  ['a zero column', [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  ['two equal columns', [1, 1, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]],
  ['a NaN', [Number.NaN, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]],
  ['an infinite translation', [1, 0, 0, Number.POSITIVE_INFINITY, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]],
] as const) {
  test(`an affine with ${what} is singular`, (t) => {
    t.is(closestCanonical([2, 2, 2], affine), 'singular');
  });
}
