import test from 'ava';
import { chooseSlices } from '../../../generator/scene/chooseSlices.js';

const fractions = [0.25, 0.4, 0.55, 0.7, 0.85];

function gridOf(shape: readonly [number, number, number]) {
  return { shape, spacing: [1, 1, 1] as const, affine: [], storedAxes: 'RAS' };
}

test('fifteen slices, at the fractions of each axis', (t) => {
  const chosen = chooseSlices(gridOf([100, 200, 400]), ['axial', 'coronal', 'sagittal'], fractions);
  t.deepEqual(
    chosen.map(({ plane, index }) => `${plane} ${index}`),
    ['axial 100', 'axial 160', 'axial 220', 'axial 280', 'axial 340']
      .concat(['coronal 50', 'coronal 80', 'coronal 110', 'coronal 140', 'coronal 170'])
      .concat(['sagittal 25', 'sagittal 40', 'sagittal 55', 'sagittal 70', 'sagittal 85']),
  );
});

test('a fraction that floating point makes a hair too small still takes its layer', (t) => {
  t.is(chooseSlices(gridOf([1, 1, 100]), ['axial'], [0.29])[0].index, 29);
});

test('on a short axis no slice is taken twice', (t) => {
  const chosen = chooseSlices(gridOf([1, 1, 3]), ['axial'], fractions);
  t.deepEqual(
    chosen.map(({ index, fraction }) => [index, fraction]),
    [
      [0, 0.25],
      [1, 0.4],
      [2, 0.7],
    ],
  );
});
