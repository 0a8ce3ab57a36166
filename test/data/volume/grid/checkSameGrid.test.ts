import test from 'ava';
import { checkSameGrid } from '../../../../data/volume/grid/checkSameGrid.js';
import { turnGrid } from '../../../../data/volume/grid/turnGrid.js';
import type { Grid, Triple } from '../../../../data/volume/volume.js';

/** An oblique grid of so many voxels of these sizes, its first voxel so many millimetres further along each axis. */
function gridOf(shape: Triple, [x, y, z]: Triple, shift: Triple = [0, 0, 0]): Grid {
  const [cosine, sine] = [Math.cos(0.3), Math.sin(0.3)];
  const affine = [
    ...[x, 0, 0, -250 + shift[0]],
    ...[0, y * cosine, -z * sine, -200 + shift[1] * cosine - shift[2] * sine],
    ...[0, y * sine, z * cosine, 30 + shift[1] * sine + shift[2] * cosine],
    ...[0, 0, 0, 1],
  ];
  return turnGrid('v.nii', shape, affine).grid;
}

const shape: Triple = [512, 512, 300];
const image = gridOf(shape, [0.7031, 0.7031, 5]);

/** Spacings as other programs write them: the last corner is off by less than half a voxel along each axis. */
for (const spacing of [
  [0.7031, 0.7031, 5],
  [0.7033, 0.703, 5],
  [0.7031, 0.7031, 5.005],
  [0.703125, 0.703125, 5.0001],
] as const) {
  test(`a mask with voxels of ${spacing.join(' x ')} mm has the grid of an image rounded in the fourth digit`, (t) => {
    t.notThrows(() => checkSameGrid('mask.nii.gz', gridOf(shape, spacing), image));
  });
}

for (const [title, grid, message] of [
  [
    'half a voxel aside',
    gridOf(shape, [0.7031, 0.7031, 5], [0.35155, 0, 0]),
    /corner 0\.352 mm away from the image's, 0\.50 of a voxel/,
  ],
  [
    'half a slice aside',
    gridOf(shape, [0.7031, 0.7031, 5], [0, 0, -2.5]),
    /2\.500 mm away from the image's, 0\.50 of a voxel/,
  ],
  [
    'another spacing',
    gridOf(shape, [0.7041, 0.7031, 5]),
    /0\.511 mm away from the image's, 0\.73 of a voxel/,
  ],
  [
    'another spacing of slices',
    gridOf(shape, [0.7031, 0.7031, 5.01]),
    /2\.990 mm away from the image's, 0\.60 of a voxel/,
  ],
  [
    'a voxel less',
    gridOf([512, 511, 300], [0.7031, 0.7031, 5]),
    /grid of 512 x 512 x 300 voxels.*512 x 511 x 300/,
  ],
] as const) {
  test(`a mask with ${title} is refused by name`, (t) => {
    t.throws(() => checkSameGrid('mask.nii.gz', grid, image), { name: 'InputError', message });
  });
}
