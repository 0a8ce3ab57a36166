import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { checkFilled } from '../../../data/volume/bytes/checkFilled.js';
import { openFileReader } from '../../../data/volume/bytes/fileReader.js';
import { isDicom } from '../../../data/volume/dicom/isDicom.js';
import { readDicomHeader } from '../../../data/volume/dicom/readDicomHeader.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import { readVolume } from '../../../data/volume/readVolume.js';
import { type NiftiFile, niftiBytes } from '../../support/niftiBytes.js';
import { readSlices } from '../../support/readSlices.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const good: NiftiFile = { values: Array.from({ length: 60 }, (_, index) => index), shape: [3, 4, 5] };
const bytesOf = (change: Partial<NiftiFile> = {}) => niftiBytes({ ...good, ...change });

/** A gzip file with a bit of its trailer flipped: byte -8 is in the checksum, -4 in the length. */
function withTrailer(at: number): Buffer {
  const bytes = gzipSync(bytesOf());
  bytes[bytes.length + at] ^= 1;
  return bytes;
}

/** 20 MiB of zeros after a header that speaks of 60 voxels. */
const overfull = gzipSync(Buffer.concat([bytesOf(), Buffer.alloc(20 << 20)]));

const metaImage = (spacing: string) =>
  Buffer.from(
    `ObjectType = Image\nNDims = 3\nElementSpacing = ${spacing}\nDimSize = 2 1 1\nElementType = MET_UCHAR\nElementDataFile = LOCAL\n\x01\x02`,
  );

const badFiles: readonly [string, string, Uint8Array, RegExp][] = [
  ['a truncated gzip file', 'v.nii.gz', gzipSync(bytesOf()).subarray(0, -20), /the end of the file/],
  ['a wrong gzip checksum', 'v.nii.gz', withTrailer(-8), /expected the checksum/],
  ['a wrong gzip length', 'v.nii.gz', withTrailer(-4), /expected the length/],
  [
    'fewer voxels than the header says',
    'v.nii.gz',
    gzipSync(bytesOf({ dims: [3, 3, 4, 6, 1, 1, 1, 1] })),
    /bytes that its header says/,
  ],
  [
    'more voxels than the header says',
    'v.nii.gz',
    gzipSync(bytesOf({ dims: [3, 3, 4, 4, 1, 1, 1, 1] })),
    /found more/,
  ],
  ['an uncompressed file cut short', 'v.nii', bytesOf().subarray(0, -2), /bytes that its header says/],
  [
    'an uncompressed file with bytes too many',
    'v.nii',
    Buffer.concat([bytesOf(), Buffer.alloc(600), Buffer.alloc(1, 1)]),
    /found more/,
  ],
  [
    'a bomb: a small file, a huge header',
    'v.nii.gz',
    gzipSync(bytesOf({ dims: [3, 1200, 1200, 1200, 1, 1, 1, 1] })),
    /the 3456000352 bytes that its header says/,
  ],
  ['a bomb: a small header, a huge stream', 'v.nii.gz', overfull, /found more/],
  [
    'an absurd side',
    'v.nii.gz',
    gzipSync(bytesOf({ dims: [3, 30000, 2, 2, 1, 1, 1, 1] })),
    /sides up to 8192/,
  ],
  [
    'an absurd number of voxels',
    'v.nii',
    bytesOf({ version: 2, dims: [3, 8000, 8000, 8000, 1, 1, 1, 1] }),
    /at most 2147483648 voxels/,
  ],
  ['a negative side', 'v.nii', bytesOf({ dims: [3, 3, -4, 5, 1, 1, 1, 1] }), /3 x -4 x 5/],
  [
    'a number of dimensions that cannot be',
    'v.nii',
    bytesOf({ dims: [900, 3, 4, 5, 1, 1, 1, 1] }),
    /one 3-D volume/,
  ],
  ['a 4-D volume', 'v.nii', bytesOf({ shape: [3, 4, 1, 5] }), /3 x 4 x 1 x 5/],
  [
    'several volumes',
    'v.nii',
    bytesOf({ shape: [3, 4, 1, 5] }),
    /one 3-D volume .*found 4 dimensions, 3 x 4 x 1 x 5\. Hint: several channels or times are in the file/,
  ],
  ['a 2-D image', 'v.nii', bytesOf({ shape: [12, 5] }), /found 2 dimensions/],
  ['a complex voxel type', 'v.nii', bytesOf({ typeCode: 32 }), /NIfTI datatype code 32/],
  ['an unknown voxel type', 'v.nii', bytesOf({ typeCode: 77 }), /NIfTI datatype code 77/],
  ['a singular affine', 'v.nii', bytesOf({ affine: [1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0] }), /not singular/],
  [
    'a spacing in metres',
    'v.nii',
    bytesOf({ affine: [0.001, 0, 0, 0, 0, 0.001, 0, 0, 0, 0, 0.003, 0] }),
    /spacing from 0\.01 to 100 mm along every axis, found 0\.001 x 0\.001 x 0\.003 mm/,
  ],
  [
    'a spacing in micrometres along one axis',
    'v.nii.gz',
    gzipSync(bytesOf({ sformCode: 0, pixdim: [1, 1, 1, 101] })),
    /found 1 x 1 x 101 mm/,
  ],
  ['a MetaImage spacing in metres', 'v.mha', metaImage('1 0.0009 1'), /found 1 x 0\.0009 x 1 mm/],
  [
    'a NaN affine',
    'v.nii',
    bytesOf({ affine: [Number.NaN, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] }),
    /not singular/,
  ],
  [
    'a NaN quaternion that is needed',
    'v.nii',
    bytesOf({ sformCode: 0, qformCode: 1, quaternion: [Number.NaN, 0, 0] }),
    /NaN/,
  ],
  [
    'a quaternion longer than 1',
    'v.nii',
    bytesOf({ sformCode: 0, qformCode: 1, quaternion: [1, 1, 0] }),
    /quaternion/,
  ],
  ['a slope with a NaN intercept', 'v.nii', bytesOf({ slope: 2, intercept: Number.NaN }), /scl_inter/],
  ['voxels inside the header', 'v.nii', bytesOf({ voxelOffset: 100 }), /vox_offset|NIfTI/],
  [
    'a header without its voxels',
    'v.hdr',
    bytesOf({ magic: 'ni1\0' }),
    /the voxels of this \.hdr in an \.img of the same name, found no such file/,
  ],
  [
    'an Analyze header',
    'v.hdr',
    bytesOf({ magic: '\0\0\0\0' }),
    /found an Analyze 7\.5 header.*where left is/,
  ],
  ['a web page', 'v.nii.gz', Buffer.from('<!DOCTYPE html><p>Please log in'), /found a web page in its place/],
  ['a zip archive', 'v.nii.gz', Buffer.from('PK\x03\x04 and more'), /found a zip archive in its place/],
  ['text', 'v.nii.gz', Buffer.from('not a volume at all'), /a NIfTI-1 or NIfTI-2 volume/],
  ['gzipped text', 'v.nii.gz', gzipSync('not a volume at all'), /a NIfTI-1 or NIfTI-2 volume/],
  ['an empty file', 'v.nii.gz', Buffer.alloc(0), /found an empty file/],
  ['an empty NRRD file', 'v.nrrd', Buffer.alloc(0), /found an empty file/],
  [
    'a pointer of Git LFS',
    'v.nii.gz',
    Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n'),
    /found a Git LFS pointer in its place/,
  ],
  ['a header cut short', 'v.nii', bytesOf({ version: 2 }).subarray(0, 500), /a NIfTI-1 or NIfTI-2 volume/],
  ['text called NRRD', 'v.nrrd', Buffer.from('hello'), /ITK cannot read/],
];

for (const [title, name, content, message] of badFiles) {
  test(`${title} is refused by name, whole and in slices`, async (t) => {
    const path = join(temporaryFolder(t, { [name]: content }), name);
    for (const read of [() => readVolume(path), () => readSlices(path, [])]) {
      const error = await t.throwsAsync(read, { name: 'InputError', message });
      t.true(error?.message.startsWith(`${path}: expected`), error?.message);
    }
  });
}

test('voxels from 0.01 to 100 mm apart are accepted, the ends included', async (t) => {
  const bytes = bytesOf({ affine: [0.01, 0, 0, 0, 0, 100, 0, 0, 0, 0, 1, 0] });
  const folder = temporaryFolder(t, { 'v.nii': bytes, 'v.mha': metaImage('0.01 100 1') });
  for (const name of ['v.nii', 'v.mha']) {
    const { spacing } = await readGrid(join(folder, name));
    t.deepEqual(spacing.map(Math.fround), [Math.fround(0.01), 100, 1]);
  }
});

test('a path that is not there is an error that says so', async (t) => {
  await t.throwsAsync(readVolume('/no/such/file.nii.gz'), { name: 'InputError', message: /no such file/ });
});

test('a folder without DICOM files is an error that says so', async (t) => {
  const folder = temporaryFolder(t, { 'README.md': 'hello' });
  await t.throwsAsync(readVolume(folder), { name: 'InputError', message: /no DICOM file/ });
});

test('a DICOM folder with a link that leads nowhere is an error that names both', async (t) => {
  const folder = temporaryFolder(t);
  symlinkSync('loop.dcm', join(folder, 'loop.dcm'));
  const message = /expected a readable folder of DICOM slices, found ELOOP.*loop\.dcm/;
  await t.throwsAsync(readVolume(folder), { name: 'InputError', message });
});

for (const name of ['v.nii.gz', 'v.nii', 'v.nrrd', 'v.mha']) {
  test(`a named pipe, a device or a socket called ${name} is refused by name, and not waited for`, async (t) => {
    const folder = temporaryFolder(t, { 'pipe/x': '', 'device/x': '', 'socket/x': '' });
    execFileSync('mkfifo', [join(folder, 'pipe', name)]);
    symlinkSync('/dev/zero', join(folder, 'device', name));
    const server = createServer().listen(join(folder, 'socket', name));
    t.teardown(() => server.close());
    for (const kind of ['pipe', 'device', 'socket']) {
      const path = join(folder, kind, name);
      const error = await t.throwsAsync(readVolume(path), { name: 'InputError' });
      t.regex(error?.message ?? '', new RegExp(`^${path}: expected a plain file, found a .*${kind}`));
    }
  });
}

for (const [name, header] of [
  ['v.nhdr', 'NRRD0004\ntype: short\ndimension: 3\nsizes: 2 3 4\nencoding: raw\ndata file: v.raw\n'],
  ['v.mhd', 'NDims = 3\nDimSize = 2 3 4\nElementType = MET_SHORT\nElementDataFile = v.raw\n'],
]) {
  test(`a named pipe that ${name} says its voxels are in is refused by name`, async (t) => {
    const folder = temporaryFolder(t, { [name]: header });
    execFileSync('mkfifo', [join(folder, 'v.raw')]);
    const message = /v\.raw: expected a plain file, found a named pipe/;
    await t.throwsAsync(readVolume(join(folder, name)), { name: 'InputError', message });
  });
}

for (const [name, read] of [
  ['a look at how it begins', isDicom],
  ['a reader of DICOM headers', readDicomHeader],
  ['a reader of whole files', (path: string) => openFileReader(path, Buffer.alloc(8))],
  ['a look whether it holds anything', (path: string) => checkFilled(path, 'a volume')],
] as const) {
  test(`${name} does not wait for a pipe`, (t) => {
    const path = join(temporaryFolder(t), 'pipe');
    execFileSync('mkfifo', [path]);
    t.throws(() => read(path), { name: 'InputError', message: /a named pipe/ });
  });
}

test('pipes in a folder of DICOM slices, linked or not, are passed over', async (t) => {
  const folder = temporaryFolder(t);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('pipe', join(folder, 'link'));
  await t.throwsAsync(readVolume(folder), { name: 'InputError', message: /no DICOM file/ });
});

test.serial('a huge header is refused before memory is taken for it', async (t) => {
  const content = gzipSync(bytesOf({ dims: [3, 1200, 1200, 1200, 1, 1, 1, 1] }));
  const path = join(temporaryFolder(t, { 'v.nii.gz': content }), 'v.nii.gz');
  const before = process.memoryUsage().arrayBuffers;
  await t.throwsAsync(readGrid(path), { name: 'InputError' });
  t.true(process.memoryUsage().arrayBuffers - before < 4 << 20);
});
