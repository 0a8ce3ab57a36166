import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { readHeader } from 'nifti-reader-js';
import { volumeFiles } from '../../../data/volume/nifti/niftiPair.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import { readVolume } from '../../../data/volume/readVolume.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { type NiftiFile, type NiftiType, niftiBytes, niftiTypes } from '../../support/niftiBytes.js';
import { allOrientations, type PlainVolume, storeAs } from '../../support/orientations.js';
import { readSlices } from '../../support/readSlices.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const plain: PlainVolume = {
  values: Array.from({ length: 24 }, (_, index) => (index * 7) % 50),
  shape: [2, 3, 4],
  affine: [2, 0, 0.25, -10, 0, 1.5, 0, 20, -0.25, 0, 3, 30],
};

async function readBytes(
  t: Parameters<typeof temporaryFolder>[0],
  bytes: Uint8Array,
  name = 'volume.nii.gz',
) {
  return readVolume(join(temporaryFolder(t, { [name]: bytes }), name));
}

test('a volume stored in any of 48 axis orders and signs is the same volume', async (t) => {
  for (const orientation of allOrientations) {
    const volume = await readBytes(t, gzipSync(niftiBytes(storeAs(plain, orientation))));
    t.deepEqual([...volume.data], plain.values);
    t.deepEqual([...volume.shape], plain.shape);
    t.deepEqual([...volume.affine], [...plain.affine, 0, 0, 0, 1]);
  }
});

const variants = (
  ['uint8', 'int8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'float32', 'float64'] as const
)
  .flatMap((type) => ([1, 2] as const).map((version) => ({ type, version })))
  .flatMap((variant) => [true, false].map((littleEndian) => ({ ...variant, littleEndian })));

test('every voxel type, header version and byte order gives the same voxels', async (t) => {
  const constructors: Partial<Record<NiftiType, string>> = { int64: 'Float64Array', uint64: 'Float64Array' };
  for (const variant of variants) {
    const bytes = niftiBytes({ ...plain, ...variant });
    for (const stored of [bytes, gzipSync(bytes)]) {
      const volume = await readBytes(t, stored);
      t.deepEqual([...volume.data], plain.values, JSON.stringify(variant));
      t.deepEqual([...volume.affine], [...plain.affine, 0, 0, 0, 1]);
      const name =
        constructors[variant.type] ?? `${variant.type[0].toUpperCase()}${variant.type.slice(1)}Array`;
      t.is(volume.data.constructor.name.toLowerCase(), name.toLowerCase());
    }
  }
  t.is(variants.length, 4 * Object.keys(niftiTypes).length);
});

for (const [title, change, expected] of [
  ['slope and intercept are applied', { slope: 2, intercept: -1 }, (x: number) => 2 * x - 1],
  ['a slope of 0 means none', { slope: 0, intercept: 5 }, (x: number) => x],
  ['a NaN slope means none', { slope: Number.NaN, intercept: Number.NaN }, (x: number) => x],
  ['an infinite slope means none', { slope: Number.POSITIVE_INFINITY, intercept: 3 }, (x: number) => x],
  ['a negative slope is a slope', { slope: -0.5, intercept: 0 }, (x: number) => -0.5 * x],
] as [string, Partial<NiftiFile>, (x: number) => number][]) {
  test(`scl_slope: ${title}`, async (t) => {
    const volume = await readBytes(t, niftiBytes({ ...plain, ...change }));
    t.deepEqual(
      [...volume.data],
      Array.from(plain.values, expected).map((x) => x + 0),
    );
  });
}

test('a fourth dimension of 1 is accepted, and bytes between header and voxels are passed over', async (t) => {
  const bytes = niftiBytes({ ...plain, shape: [2, 3, 4, 1], voxelOffset: 4000 });
  t.deepEqual([...(await readBytes(t, gzipSync(bytes))).data], plain.values);
});

test('64-bit integers beyond 2^53 are refused when a double cannot hold them', async (t) => {
  const bytes = niftiBytes({ ...plain, type: 'int64' });
  bytes.writeBigInt64LE(2n ** 53n + 1n, 352);
  await t.throwsAsync(readBytes(t, bytes), { name: 'InputError', message: /9007199254740993/ });
});

test('NaN voxels stay NaN in a whole volume', async (t) => {
  const bytes = niftiBytes({ values: [1, Number.NaN, 3], shape: [3, 1, 1], type: 'float32' });
  t.deepEqual([...(await readBytes(t, bytes)).data], [1, Number.NaN, 3]);
});

test('NRRD and MetaImage are turned from LPS, in any axis order', async (t) => {
  for (const orientation of allOrientations.filter((_, index) => index % 5 === 0)) {
    const { values, shape, affine } = storeAs(plain, orientation);
    const voxels = Buffer.from(Int16Array.from(values as number[]).buffer);
    const lps = (axis: number) => [-affine[axis], -affine[4 + axis], affine[8 + axis]];
    const nrrd = [
      'NRRD0004',
      'type: short',
      'dimension: 3',
      'space: left-posterior-superior',
      `sizes: ${shape.join(' ')}`,
      `space directions: ${[0, 1, 2].map((axis) => `(${lps(axis).join(',')})`).join(' ')}`,
      'endian: little',
      'encoding: raw',
      `space origin: (${lps(3).join(',')})`,
      '\n',
    ].join('\n');
    const spacing = [0, 1, 2].map((axis) => Math.hypot(...lps(axis)));
    const metaImage = [
      'ObjectType = Image',
      'NDims = 3',
      'BinaryData = True',
      'BinaryDataByteOrderMSB = False',
      `TransformMatrix = ${[0, 1, 2].flatMap((axis) => lps(axis).map((x) => x / spacing[axis])).join(' ')}`,
      `Offset = ${lps(3).join(' ')}`,
      `ElementSpacing = ${spacing.join(' ')}`,
      `DimSize = ${shape.join(' ')}`,
      'ElementType = MET_SHORT',
      'ElementDataFile = LOCAL\n',
    ].join('\n');
    for (const [name, header] of [
      ['volume.nrrd', nrrd],
      ['volume.mha', metaImage],
    ]) {
      const volume = await readBytes(t, Buffer.concat([Buffer.from(header), voxels]), name);
      t.deepEqual([...volume.data], plain.values, name);
      plain.affine.forEach((expected, index) => {
        t.true(Math.abs(volume.affine[index] - expected) < 1e-5, `${name} ${index} ${volume.affine[index]}`);
      });
    }
  }
});

test('files found by a relative path are named by their absolute one', async (t) => {
  const path = join(temporaryFolder(t, { 'v.nii': niftiBytes(plain) }), 'v.nii');
  t.deepEqual([...(await readGrid(relative('', path))).shape], plain.shape);
  t.is((await readSlices(relative('', path), [])).files[0].path, path);
});

test('the hashes of a header and of the voxels beside it are both reported', async (t) => {
  const header =
    'ObjectType = Image\nNDims = 3\nDimSize = 2 1 1\nElementType = MET_UCHAR\nElementDataFile = voxels.raw\n';
  const folder = temporaryFolder(t, { 'v.mhd': header, 'voxels.raw': Uint8Array.of(3, 4) });
  const { files, range } = await readSlices(join(folder, 'v.mhd'), []);
  t.deepEqual(files, [
    { path: join(folder, 'v.mhd'), sha256: sha256Hex(header) },
    { path: join(folder, 'voxels.raw'), sha256: sha256Hex(Uint8Array.of(3, 4)) },
  ]);
  t.deepEqual(range, { minimum: 3, maximum: 4 });
});

test('nifti-reader-js and ITK read the same from a file that the tests write', async (t) => {
  const upright = { ...plain, affine: [2, 0, 0, -10, 0, 1.5, 0, 20, 0, 0, 3, 30] };
  const folder = temporaryFolder(t, { 'volume.nii': niftiBytes({ ...upright, pixdim: [1, 2, 1.5, 3] }) });
  const path = join(folder, 'volume.nii');
  const bytes = readFileSync(path);
  const header = readHeader(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  t.deepEqual(header.dims.slice(0, 4), [3, ...upright.shape]);
  t.deepEqual(header.affine.flat().slice(0, 12), upright.affine);
  const { readImageNode } = await import('@itk-wasm/image-io');
  const image = await readImageNode(path);
  t.deepEqual(Array.from(image.data as Int16Array), plain.values as number[]);
  t.deepEqual(image.origin, [10, -20, 30]);
});

test('the two files of a pair are one volume by either name, compressed or not, and both are told of', async (t) => {
  for (const [version, magic] of [
    [1, 'ni1\0'],
    [2, 'ni2\0\r\n\x1a\n'],
  ] as const) {
    const whole = niftiBytes({ ...plain, version });
    const start = version === 1 ? 352 : 544;
    const header = niftiBytes({ ...plain, values: [], version, magic, voxelOffset: 0 });
    for (const image of ['v.img', 'v.IMG', 'v.img.gz']) {
      const voxels = whole.subarray(start);
      const folder = temporaryFolder(t, {
        'v.hdr': header,
        [image]: image.endsWith('gz') ? gzipSync(voxels) : voxels,
        'vv.img': 'another',
      });
      for (const name of ['v.hdr', image]) {
        const { data, affine } = await readVolume(join(folder, name));
        t.deepEqual([...data], plain.values);
        t.deepEqual([...affine], [...plain.affine, 0, 0, 0, 1]);
        const { files } = await readSlices(join(folder, name), []);
        t.deepEqual(
          files.map(({ path }) => path),
          [join(folder, 'v.hdr'), join(folder, image)],
        );
        t.deepEqual(volumeFiles(join(folder, 'v.hdr')), [join(folder, 'v.hdr'), join(folder, image)]);
      }
    }
  }
});

for (const [title, bytes, notice] of [
  ['nothing', niftiBytes(plain), undefined],
  [
    'zeros',
    Buffer.concat([niftiBytes(plain), Buffer.alloc(700_000)]),
    'zeros after the voxels were passed over',
  ],
  [
    'zeros in its stream',
    gzipSync(Buffer.concat([niftiBytes(plain), Buffer.alloc(9)])),
    'zeros after the voxels were passed over',
  ],
  ['zeros after its stream', Buffer.concat([gzipSync(niftiBytes(plain)), Buffer.alloc(9)]), undefined],
  [
    'other bytes after its stream',
    Buffer.concat([gzipSync(niftiBytes(plain)), Buffer.from('stray')]),
    'bytes after the gzip stream were passed over',
  ],
  [
    'half of the volume in a second member',
    Buffer.concat([gzipSync(niftiBytes(plain).subarray(0, 370)), gzipSync(niftiBytes(plain).subarray(370))]),
    undefined,
  ],
] as const) {
  test(`a file with ${title} after its voxels is read, and its hash is of all of it`, async (t) => {
    const path = join(temporaryFolder(t, { 'v.nii': bytes }), 'v.nii');
    t.deepEqual([...(await readVolume(path)).data], plain.values);
    const [file] = (await readSlices(path, [])).files;
    t.is(file.sha256, sha256Hex(bytes));
    t.is(file.notice, notice);
  });
}
