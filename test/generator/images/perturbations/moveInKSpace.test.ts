import test from 'ava';
import { moveInKSpace } from '../../../../generator/images/perturbations/moveInKSpace.js';
import { areNear, drawImage, valuesAt } from '../../../support/intensityImages.js';

const magnitude = { scale: 'magnitude', window: { lower: 0, upper: 2 } } as const;
const blob = (x: number, y: number) =>
  Math.exp(-((x - 8) ** 2 + (y - 7) ** 2) / 12) * (1 + 0.5 * Math.sin(x));
const still = { xMm: 0, yMm: 0, degrees: 0 };
const segments = [
  { from: 0, to: 0.3, xMm: 2, yMm: -1, degrees: 0 },
  { from: 0.3, to: 0.7, ...still },
  { from: 0.7, to: 1, xMm: -1, yMm: 3, degrees: 0 },
];

/**
 * NumPy 2.4.6, by two-dimensional transforms of moved copies: share = np.fft.fftfreq(16) + .5
 * y, x = np.mgrid[0:16, 0:16]; k = np.exp(-((x - 8)**2 + (y - 7)**2) / 12) * (1 + .5 * np.sin(x)); K = np.zeros((16, 16), complex)
 * for lo, hi, dx, dy in [(0, .3, 2, -1), (.3, .7, 0, 0), (.7, 1, -1, 3)]:
 *     sel = (share >= lo) & (share < hi); K[sel, :] = np.fft.fft2(ndimage.shift(k, (dy, dx), order=0))[sel, :]  # or [:, sel]
 * np.abs(np.fft.ifft2(K))[[7, 3, 10, 0, 12], [8, 8, 5, 0, 11]]
 */
const measured = [
  { phase: 'down', expected: [1.49285, 0.39122, 0.11786, 0.00017, 0.02912] },
  { phase: 'across', expected: [1.36523, 0.35049, 0.07679, 0.00342, 0.05152] },
] as const;
const places = [
  [8, 7],
  [8, 3],
  [5, 10],
  [0, 0],
  [11, 12],
] as const;

for (const { phase, expected } of measured) {
  test(`lines that follow each other ${phase} the picture come from the copy of their segment`, (t) => {
    const moved = moveInKSpace(drawImage([16, 16], blob, magnitude), { phase, segments });
    t.true(areNear(valuesAt(moved, places), expected, 2e-5), valuesAt(moved, places).join());
  });
}

test('a body that moves once and stays there is simply elsewhere', (t) => {
  const image = drawImage([16, 16], blob, magnitude);
  const moved = moveInKSpace(image, {
    phase: 'down',
    segments: [{ from: 0, to: 1, xMm: 1, yMm: 2, degrees: 0 }],
  });
  const expected = drawImage([16, 16], (x, y) => (x < 1 || y < 2 ? 0 : blob(x - 1, y - 2)));
  t.true(areNear([...moved.values], [...expected.values], 1e-6));
});

test('of an enlarged picture the lines that its voxels hold are divided among the segments', (t) => {
  const wave = (x: number) => 1 + Math.cos((2 * Math.PI * x) / 16);
  const image = drawImage([64, 8], wave, { ...magnitude, pixelMm: 1 });
  const late = [
    { from: 0, to: 0.7, ...still },
    { from: 0.7, to: 1, xMm: 8, yMm: 0, degrees: 0 },
  ];
  const change = (voxelMm: number) => {
    const { values } = moveInKSpace({ ...image, voxelMm }, { phase: 'across', segments: late });
    return Math.max(...values.map((value, at) => Math.abs(value - image.values[at])));
  };
  t.true(change(1) < 0.5, `${change(1)}`);
  t.true(change(4) > 0.9, `${change(4)}`);
});

test('negative values count from the smallest, which stays the smallest', (t) => {
  const image = drawImage([16, 16], (x, y) => blob(x, y) - 2, magnitude);
  const shifted = moveInKSpace(image, { phase: 'down', segments });
  const plain = moveInKSpace(drawImage([16, 16], blob, magnitude), { phase: 'down', segments });
  t.true(areNear([...shifted.values], [...plain.values.map((value) => value - 2)], 1e-3));
});
