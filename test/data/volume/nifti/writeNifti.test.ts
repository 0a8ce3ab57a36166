import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import test from 'ava';
import * as nifti from 'nifti-reader-js';
import { encodeNifti, writeNifti } from '../../../../data/volume/nifti/writeNifti.js';
import type { Affine, Grid } from '../../../../data/volume/volume.js';
import { OutputError } from '../../../../util/radvuqaError.js';

/** A grid of 2 x 3 x 4 voxels. */
function gridOf(affine: Affine, spacing: Grid['spacing']): Grid {
  return { shape: [2, 3, 4], spacing, affine, storedAxes: 'RAS' };
}

const voxels = Int16Array.from({ length: 24 }, (_, index) => index * 100 - 1024);

/** Rotations (and a mirrored grid) in several quadrants, half turns among them; spacing 1.5, 2, 3. */
const grids: readonly (readonly [string, Affine])[] = [
  ['RAS', [1.5, 0, 0, -10, 0, 2, 0, -20, 0, 0, 3, 30, 0, 0, 0, 1]],
  ['LPS (half turn about z)', [-1.5, 0, 0, 10, 0, -2, 0, 20, 0, 0, 3, 30, 0, 0, 0, 1]],
  ['LAS (mirrored)', [-1.5, 0, 0, 10, 0, 2, 0, -20, 0, 0, 3, 30, 0, 0, 0, 1]],
  ['RPI (half turn about x)', [1.5, 0, 0, 10, 0, -2, 0, 20, 0, 0, -3, 30, 0, 0, 0, 1]],
  ['PSR', [0, 0, 3, 1, -1.5, 0, 0, 2, 0, 2, 0, 3, 0, 0, 0, 1]],
  ['SRA', [0, 2, 0, 1, 0, 0, 3, 2, 1.5, 0, 0, 3, 0, 0, 0, 1]],
  ['oblique by 30 degrees', [1.299038, -1, 0, 5, 0.75, 1.732051, 0, 6, 0, 0, 3, 7, 0, 0, 0, 1]],
];

for (const [name, affine] of grids) {
  test(`an independent reader finds grid and voxels again: ${name}`, (t) => {
    const file = encodeNifti(gridOf(affine, [1.5, 2, 3]), voxels);
    const buffer = new Uint8Array(file).buffer;
    const header = nifti.readHeader(buffer);
    t.truthy(header);
    if (!(header instanceof nifti.NIFTI1)) return;
    t.deepEqual(header.dims.slice(0, 4), [3, 2, 3, 4]);
    t.deepEqual([header.datatypeCode, header.numBitsPerVoxel], [nifti.NIFTI1.TYPE_INT16, 16]);
    t.deepEqual([header.qform_code, header.sform_code, header.xyzt_units], [1, 1, 2]);
    const image = new Int16Array(nifti.readImage(header, buffer));
    t.deepEqual([...image], [...voxels]);
    const sform = header.affine.flat();
    const qform = header.convertNiftiQFormToNiftiSForm(
      header.quatern_b,
      header.quatern_c,
      header.quatern_d,
      header.qoffset_x,
      header.qoffset_y,
      header.qoffset_z,
      header.pixDims[1],
      header.pixDims[2],
      header.pixDims[3],
      header.pixDims[0],
    );
    affine.forEach((value, index) => {
      t.true(Math.abs(sform[index] - value) < 1e-5, `sform ${index}: ${sform[index]}`);
      t.true(Math.abs(qform.flat()[index] - value) < 1e-4, `qform ${index}: ${qform.flat()[index]}`);
    });
  });
}

test('the type code and the voxel bytes follow the array type', (t) => {
  const grid = gridOf([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], [1, 1, 1]);
  const cases = [
    [new Uint8Array(24).fill(7), 2, 1],
    [new Int16Array(24).fill(-5), 4, 2],
    [new Float32Array(24).fill(0.5), 16, 4],
  ] as const;
  for (const [array, code, bytes] of cases) {
    const file = encodeNifti(grid, array);
    t.is(file.readInt16LE(70), code);
    t.is(file.length, 352 + 24 * bytes);
  }
});

test('a written file is one gzip member with the encoded bytes', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const grid = gridOf([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], [1, 1, 1]);
  await writeNifti(join(folder, 'ct.nii.gz'), grid, voxels);
  t.deepEqual(gunzipSync(await readFile(join(folder, 'ct.nii.gz'))), encodeNifti(grid, voxels));
});

test('a path that cannot be written is named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-'));
  t.teardown(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'file'), '');
  const grid = gridOf([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], [1, 1, 1]);
  const path = join(folder, 'file', 'ct.nii.gz');
  const error = await t.throwsAsync(writeNifti(path, grid, voxels), { instanceOf: OutputError });
  t.true(error?.message.includes(path));
});
