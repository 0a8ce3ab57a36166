import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import test from 'ava';
import { readVolume } from '../../../../data/volume/readVolume.js';
import { readSlices } from '../../../support/readSlices.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const values = Int16Array.from({ length: 24 }, (_, index) => index * index - 100);
const voxels = Buffer.from(values.buffer);

interface Written {
  readonly sizes?: string;
  readonly space?: string;
  readonly more?: string;
}

function nrrd(data: Uint8Array, { sizes = '2 3 4', space = 'LPS', more = 'encoding: raw' }: Written = {}) {
  const axes = 'space directions: (2,0,0) (0,3,0) (0,0,4)\nspace origin: (1,2,3)';
  const header = `NRRD0004\n# a comment: with a colon\ntype: short\ndimension: 3\nspace: ${space}\nsizes: ${sizes}\n${axes}\nendian: little\n${more}\n\n`;
  return Buffer.concat([Buffer.from(header), data]);
}

function metaImage(data: Uint8Array, { sizes = '2 3 4', more = 'CompressedData = False' }: Written = {}) {
  const header = `ObjectType = Image\nNDims = 3\nBinaryData = True\n${more}\nOffset = 1 2 3\nElementSpacing = 2 3 4\nDimSize = ${sizes}\nElementType = MET_SHORT\nElementDataFile = LOCAL\n`;
  return Buffer.concat([Buffer.from(header), data]);
}

const gzip = { more: 'encoding: gzip' };
const zlib = (bytes: number) => ({ more: `CompressedData = True\nCompressedDataSize = ${bytes}` });
const deflated = deflateSync(voxels);

/** The same bytes with one bit of the byte at that place turned. */
function damaged(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length + at] ^= 1;
  return copy;
}

const detached = Buffer.from(
  'NRRD0004\ntype: short\ndimension: 3\nspace: LPS\nsizes: 2 3 4\nspace directions: (2,0,0) (0,3,0) (0,0,4)\nspace origin: (1,2,3)\nendian: little\nencoding: gzip\ndata file: v.raw.gz\n',
);

test('NRRD and MetaImage files are read whole, raw and compressed, in one file and in two', async (t) => {
  const folder = temporaryFolder(t, {
    'a.nrrd': nrrd(voxels),
    'b.nrrd': nrrd(gzipSync(voxels), gzip),
    'c.nhdr': detached,
    'v.raw.gz': gzipSync(voxels),
    'd.mha': metaImage(voxels),
    'e.mha': metaImage(deflated, zlib(deflated.length)),
  });
  const { data } = await readVolume(join(folder, 'a.nrrd'));
  // Left and back turned to right and front: each axial plane of six voxels runs the other way.
  t.deepEqual(
    [...data],
    Array.from(values, (_, index) => values[index - (index % 6) + 5 - (index % 6)]),
  );
  for (const name of ['b.nrrd', 'c.nhdr', 'd.mha', 'e.mha']) {
    const volume = await readVolume(join(folder, name));
    t.deepEqual(volume.data, data);
    t.deepEqual([...volume.affine], [2, 0, 0, -3, 0, 3, 0, -8, 0, 0, 4, 3, 0, 0, 0, 1]);
  }
  const { files } = await readSlices(join(folder, 'c.nhdr'), []);
  t.deepEqual(
    files.map(({ path }) => path),
    [join(folder, 'c.nhdr'), join(folder, 'v.raw.gz')],
  );
});

test('an NRRD space of RAS is turned to that of LPS', async (t) => {
  const folder = temporaryFolder(t, { 'v.nrrd': nrrd(voxels, { space: 'right-anterior-superior' }) });
  const { data, affine, storedAxes } = await readVolume(join(folder, 'v.nrrd'));
  t.is(storedAxes, 'RAS');
  t.deepEqual([...data], [...values]);
  t.deepEqual([...affine], [2, 0, 0, 1, 0, 3, 0, 2, 0, 0, 4, 3, 0, 0, 0, 1]);
});

/** Each was read without a word by ITK. */
const bad: readonly [string, string, Uint8Array, RegExp][] = [
  [
    'a space that ITK mirrors',
    'v.nrrd',
    nrrd(voxels, { space: 'left-anterior-superior' }),
    /right-anterior-superior, found left-anterior-superior/,
  ],
  ['a space without sides', 'v.nrrd', nrrd(voxels, { space: 'scanner-xyz' }), /found scanner-xyz/],
  ['more raw voxels than it says', 'v.nrrd', nrrd(voxels, { sizes: '2 3 3' }), /the 36 bytes.*found more/],
  [
    'more compressed voxels than it says',
    'v.nrrd',
    nrrd(gzipSync(voxels), { ...gzip, sizes: '2 3 3' }),
    /found more/,
  ],
  ['a wrong gzip length', 'v.nrrd', nrrd(damaged(gzipSync(voxels), -4), gzip), /incorrect length/],
  ['more voxels than it says', 'v.mha', metaImage(voxels, { sizes: '2 3 3' }), /found more/],
  [
    'fewer compressed voxels than it says',
    'v.mha',
    metaImage(deflated, { ...zlib(deflated.length), sizes: '2 3 5' }),
    /the 60 bytes of voxels that its header says, found 48/,
  ],
  [
    'a wrong checksum',
    'v.mha',
    metaImage(damaged(deflated, -1), zlib(deflated.length)),
    /incorrect data check/,
  ],
  [
    'a stream cut short',
    'v.mha',
    metaImage(deflated.subarray(0, -6), zlib(deflated.length - 6)),
    /unexpected end/,
  ],
  ['a compressed size that is too small', 'v.mha', metaImage(deflated, zlib(9)), /unexpected end/],
  [
    'no compressed size',
    'v.mha',
    metaImage(deflated, { more: 'CompressedData = True' }),
    /stream that is whole/,
  ],
];

for (const [title, name, content, message] of bad) {
  test(`a file ${name} with ${title} is refused by name`, async (t) => {
    const path = join(temporaryFolder(t, { [name]: content }), name);
    const error = await t.throwsAsync(readVolume(path), { name: 'InputError', message });
    t.true(error?.message.startsWith(`${path}: expected`), error?.message);
  });
}
