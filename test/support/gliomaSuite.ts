import { encodeNifti } from '../../data/volume/nifti/writeNifti.js';
import type { Grid } from '../../data/volume/volume.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { suiteOf } from './suiteOf.js';

const shape = [32, 32, 16] as const;
const grid: Grid = {
  shape: [...shape],
  spacing: [5, 5, 5],
  affine: [5, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5, 0, 0, 0, 0, 1],
  storedAxes: 'RAS',
};

/** Patients of `p1` and so on: a ball of a head, and in it a ball of a brighter tumour in a place of its own; every second one is HGG. */
export function gliomaFiles(patients: number): Record<string, Buffer> {
  const numbers = Array.from({ length: patients }, (_none, index) => index + 1);
  const rows = numbers.map((number) => `${number % 2 === 0 ? 'HGG' : 'LGG'},p${number}\n`);
  const volumes = numbers.flatMap((number) => {
    const tumour = ball([10 + number, 20 - number, 8], 4);
    const head = ball([15.5, 15.5, 7.5], 14);
    const flair = Int16Array.from(tumour, (inside, voxel) => 500 * inside + 100 * head[voxel]);
    return [
      [`p${number}/p${number}_flair.nii`, encodeNifti(grid, flair)],
      [`p${number}/p${number}_seg.nii`, encodeNifti(grid, tumour)],
    ] as const;
  });
  return {
    ...Object.fromEntries(volumes),
    'name_mapping.csv': Buffer.from(`Grade,BraTS_2020_subject_ID\n${rows.join('')}`),
  };
}

function ball([x, y, z]: readonly [number, number, number], radius: number): Uint8Array {
  return Uint8Array.from({ length: shape[0] * shape[1] * shape[2] }, (_none, voxel) => {
    const [i, j, k] = [voxel % 32, Math.floor(voxel / 32) % 32, Math.floor(voxel / 1024)];
    return Number(Math.hypot(i - x, j - y, k - z) <= radius);
  });
}

/** A suite of such patients, half of them for testing, in pictures of 64 pixels a side. */
export async function gliomaSuite(
  recipe: 'glioma-grade' | 'glioma-locate',
  settings: readonly string[] = [],
): Promise<string> {
  const all = ['size=64', 'testShare=0.5', 'stratifySplits=false', ...settings];
  return suiteOf(gliomaFiles(6), { recipe: await loadRecipe(recipe, all), seed: 3 });
}
