import { affineColumn } from '../../volume/grid/affine.js';
import type { Grid, Triple } from '../../volume/volume.js';
import { blur } from '../blur.js';
import type { Canvas } from '../canvas.js';
import { createNoiseTile, type NoiseTile, tileRow } from '../noiseTile.js';
import type { Physique } from '../physique.js';
import { tissueNames } from '../tissues.js';
import { uptakes, usualUptake } from './uptakes.js';

/** Edge of the voxels in millimetres: with the blur over them the resolution is about 7 mm (full width at half maximum). */
const edge = 4;

/** Field of view beyond that of the CT, on each side, in millimetres. */
const beyond = 14;

/** Of what is measured, the standard deviation of noise; and a little of it everywhere. */
const noise = { share: 0.07, least: 0.02 };

/** Of FDG, drawn for each subject: hearts take up much or little, by what was eaten before. */
const drawn = { tumour: [4, 12], myocardium: [1.5, 8] } as const;

/** Values are blurred as whole numbers, so many to one SUV. */
const scale = 500;

/** An image of PET; voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k), RAS+. */
export interface PetImage {
  readonly grid: Grid;
  /** Standardized uptake values. */
  readonly suvs: Float32Array;
}

/** Images a painted body with PET: the mean uptake of each coarse voxel, blurred, with noise that grows with it. */
export function scanPet(canvas: Canvas, physique: Physique): PetImage {
  const draw = physique.random('positron emission');
  const between = ([least, most]: readonly [number, number]) => least + (most - least) * draw.next();
  const own = { tumour: between(drawn.tumour), myocardium: between(drawn.myocardium) };
  const uptakeOf = Float32Array.from(
    tissueNames,
    (name) => (name in own ? own[name as keyof typeof own] : uptakes[name]) ?? usualUptake,
  );
  const grid = coarseGrid(canvas.grid);
  const values = Int16Array.from(averageUptake(canvas, grid, uptakeOf), (mean) => scale * mean);
  blur(values, grid.shape);
  return { grid, suvs: withNoise(values, grid, createNoiseTile(draw, [47, 43, 29], 1)) };
}

/** Voxels of PET over the field of view of a CT with straight axes, as high as it and wider. */
function coarseGrid({ shape, spacing, affine, storedAxes }: Grid): Grid {
  const margin = [beyond, beyond, 0];
  const start = affineColumn(affine, 3).map((first, axis) => first - spacing[axis] / 2 - margin[axis]);
  const count = (axis: number) => Math.ceil((shape[axis] * spacing[axis] + 2 * margin[axis]) / edge);
  const [x, y, z] = start.map((first) => first + edge / 2);
  return {
    shape: [count(0), count(1), count(2)],
    spacing: [edge, edge, edge],
    affine: [edge, 0, 0, x, 0, edge, 0, y, 0, 0, edge, z, 0, 0, 0, 1],
    storedAxes,
  };
}

/** Mean uptake of the fine voxels whose centres lie in each coarse one; of none, 0. */
function averageUptake(canvas: Canvas, coarse: Grid, uptakeOf: Float32Array): Float32Array {
  const { grid, tissues } = canvas;
  const [width, height, depth] = grid.shape;
  const [i, j, k] = ([0, 1, 2] as const).map((axis) => coarseIndices(grid, coarse, axis));
  const size = coarse.shape[0] * coarse.shape[1] * coarse.shape[2];
  const [sums, counts] = [new Float32Array(size), new Uint16Array(size)];
  for (let z = 0, voxel = 0; z < depth; z++) {
    for (let y = 0; y < height; y++) {
      const row = coarse.shape[0] * (j[y] + coarse.shape[1] * k[z]);
      for (let x = 0; x < width; x++, voxel++) {
        sums[row + i[x]] += uptakeOf[tissues[voxel]];
        counts[row + i[x]]++;
      }
    }
  }
  return sums.map((sum, at) => (counts[at] === 0 ? 0 : sum / counts[at]));
}

/** Of each fine voxel along an axis, the coarse one that its centre lies in. */
function coarseIndices(fine: Grid, coarse: Grid, axis: 0 | 1 | 2): Int32Array {
  const start = (grid: Grid) => affineColumn(grid.affine, 3)[axis];
  return Int32Array.from({ length: fine.shape[axis] }, (_none, index) =>
    Math.floor((start(fine) + index * fine.spacing[axis] - start(coarse)) / edge + 0.5),
  );
}

function withNoise(
  values: Int16Array,
  { shape: [width, height, depth] }: { shape: Triple },
  grain: NoiseTile,
) {
  const suvs = new Float32Array(values.length);
  for (let k = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const [row, tile] = [width * (j + height * k), tileRow(grain, j, k)];
      for (let i = 0; i < width; i++) {
        const suv = values[row + i] / scale;
        const deviation = noise.least + noise.share * suv;
        suvs[row + i] = Math.max(0, suv + deviation * grain.values[tile + (i % grain.shape[0])]);
      }
    }
  }
  return suvs;
}
