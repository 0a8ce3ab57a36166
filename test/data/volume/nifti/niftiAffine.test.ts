import test from 'ava';
import { type NiftiGeometry, niftiAffine } from '../../../../data/volume/nifti/niftiAffine.js';

const geometry: NiftiGeometry = {
  shape: [3, 5, 7],
  qfac: 1,
  pixelSizes: [2, 3, 4],
  sformCode: 0,
  sform: [-2, 0.1, 0, 10, 0, 2, 0.2, 20, 0.3, 0, 2, 30],
  qformCode: 0,
  quaternion: [0, 0, 0],
  offset: [0, 0, 0],
  epsilon: 2 ** -23,
};
const rotated = { quaternion: [0, 0.6, 0], offset: [1, 2, 3], qformCode: 2 } as const;
const rotatedAffine = [0.56, 0, 3.84, 1, 0, 3, 0, 2, -1.92, 0, 1.12, 3];
const general = { quaternion: [0.25, -0.5, 0.125], offset: [-5, 6, 7], qformCode: 1 } as const;

/**
 * nibabel 5.0.0: header fields set, header.check_fix(logger, 100), header.get_best_affine()[:3]; the numbers
 * there went through single precision.
 */
const cases: readonly [string, Partial<NiftiGeometry>, readonly number[]][] = [
  ['the sform is preferred', { sformCode: 1, ...rotated }, geometry.sform],
  ['a sform code of 0 leaves the qform', rotated, rotatedAffine],
  ['an unknown sform code counts as 0', { sformCode: 7, ...rotated }, rotatedAffine],
  ['a negative sform code counts as 0', { sformCode: -1, ...rotated }, rotatedAffine],
  [
    'a NaN quaternion does no harm beside a sform',
    { sformCode: 2, qformCode: 1, quaternion: [Number.NaN, 0, 0] },
    geometry.sform,
  ],
  [
    'a qfac of -1 turns the third axis',
    { ...general, qfac: -1 },
    [
      0.9375, -1.36475986, 3.02871926, -5, -0.09016009, 2.53125, 2.13935963, 6, 1.76435963, 0.85451972, -1.5,
      7,
    ],
  ],
  [
    'a qfac of 0 counts as 1',
    { ...general, qfac: 0 },
    [
      0.9375, -1.36475986, -3.02871926, -5, -0.09016009, 2.53125, -2.13935963, 6, 1.76435963, 0.85451972, 1.5,
      7,
    ],
  ],
  [
    'a quaternion of length 1 is half a turn',
    { qformCode: 1, quaternion: [0.6, 0.8, 0] },
    [-0.56, 2.88, 0, 0, 1.92, 0.84, 0, 0, 0, 0, -4, 0],
  ],
  [
    // nibabel 5.1 and later, and nifti1.h; nibabel 5.0 leaves a tilt of 0.00024.
    'a quaternion of length 1 but for single precision is half a turn',
    { qformCode: 1, quaternion: [Math.fround(Math.SQRT1_2), Math.fround(Math.SQRT1_2), 0] },
    [0, 3, 0, 0, 2, 0, 0, 0, 0, 0, -4, 0],
  ],
  [
    'negative pixel sizes lose their sign and 0 is 1',
    { qformCode: 1, pixelSizes: [-2, 0, 4] },
    [2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 4, 0],
  ],
  ['without codes the origin is the middle and x runs left', {}, [-2, 0, 0, 2, 0, 3, 0, -6, 0, 0, 4, -12]],
  [
    'without codes, an even shape',
    { shape: [4, 6, 8], pixelSizes: [0.5, 0.5, 2.5] },
    [-0.5, 0, 0, 0.75, 0, 0.5, 0, -1.25, 0, 0, 2.5, -8.75],
  ],
];

for (const [title, change, expected] of cases) {
  test(`affine of a NIfTI header: ${title}`, (t) => {
    const affine = niftiAffine({ ...geometry, ...change });
    t.is(affine.length, 16);
    expected.forEach((value, index) => {
      t.true(Math.abs(Number(affine[index]) - value) < 1e-6, `member ${index} is ${affine[index]}`);
    });
  });
}

test('a quaternion longer than 1 is no rotation (nibabel raises ValueError)', (t) => {
  t.is(niftiAffine({ ...geometry, qformCode: 1, quaternion: [0.9, 0.9, 0] }), 'not a rotation');
});
