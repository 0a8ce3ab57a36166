import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { readSegments } from '../../../../data/volume/itk/readSegments.js';
import { paintLayers } from '../../../../data/volume/paint/paintLayers.js';
import { createSliceCanvas } from '../../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../../data/volume/readGrid.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

/** A segmentation as 3-D Slicer writes it: two layers of 3 x 2 x 2 voxels, of which the first axis is the layers. */
function segmentation(voxels: readonly number[]): Buffer {
  const header = [
    'NRRD0004',
    'type: unsigned char',
    'dimension: 4',
    'space: left-posterior-superior',
    'sizes: 2 3 2 2',
    'space directions: none (2,0,0) (0,2,0) (0,0,2)',
    'kinds: list domain domain domain',
    'encoding: gzip',
    'space origin: (0,0,0)',
    'Segment0_ID:=Segment_1',
    'Segment0_LabelValue:=1',
    'Segment0_Layer:=0',
    'Segment0_Name:=left kidney',
    'Segment1_ID:=kidney_cyst_left',
    'Segment1_LabelValue:=1',
    'Segment1_Layer:=1',
    'Segment1_Name:=Cyst',
    'Segment1_Tags:=Segmentation.Status:notstarted|',
    'Segmentation_MasterRepresentation:=Binary labelmap',
  ];
  return Buffer.concat([Buffer.from(`${header.join('\n')}\n\n`), gzipSync(Buffer.from(voxels))]);
}

/** Voxels in pairs (layer 0, layer 1), the first axis fastest. */
const voxels = [1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, ...Array<number>(12).fill(0)];

test('segments are read with names, ids, values and layers; one that is not started is not segmented for certain', (t) => {
  const path = join(temporaryFolder(t, { 'labels.seg.nrrd': segmentation(voxels) }), 'labels.seg.nrrd');
  t.deepEqual(readSegments(path), [
    { texts: ['left kidney', 'Segment_1'], isSegmented: true, layer: 0, value: 1 },
    { texts: ['Cyst', 'kidney_cyst_left'], isSegmented: false, layer: 1, value: 1 },
  ]);
});

test('files of other formats, and those that are not there, have no segments', (t) => {
  const folder = temporaryFolder(t, { 'labels.nii': 'Segment0_Name:=liver\n' });
  t.deepEqual(readSegments(join(folder, 'labels.nii')), []);
  t.deepEqual(readSegments(join(folder, 'none.nrrd')), []);
});

// python: SimpleITK.GetArrayFromImage(SimpleITK.ReadImage(path)) has voxel (z, y, x, layer) as written here.
test('a voxel of two layers has two labels, the smaller painted, the other covered', async (t) => {
  const path = join(temporaryFolder(t, { 'labels.seg.nrrd': segmentation(voxels) }), 'labels.seg.nrrd');
  const canvas = await canvasOf(t);
  const { extents, covered } = await paintLayers(path, canvas, readSegments(path));
  // LPS was turned to RAS: both axes of the slice run the other way.
  t.deepEqual([...canvas.slices[0].values], [0, 2, 1, 0, 1, 1]);
  t.deepEqual(
    covered.map(({ slice, id, voxels: places }) => [slice, id, [...places]]),
    [[0, 2, [4]]],
  );
  t.deepEqual([extents.get(1)?.voxels, extents.get(2)?.voxels], [3, 2]);
});

test('a value of no segment is refused', async (t) => {
  const path = join(
    temporaryFolder(t, { 'l.seg.nrrd': segmentation([7, ...voxels.slice(1)]) }),
    'l.seg.nrrd',
  );
  await t.throwsAsync(paintLayers(path, await canvasOf(t), readSegments(path)), {
    name: 'InputError',
    message: /l\.seg\.nrrd: expected values of the segments that its header lists, found 7/,
  });
});

/** One axial slice of the same grid, of a volume without layers. */
async function canvasOf(t: Parameters<typeof temporaryFolder>[0]) {
  const flat = segmentation([]).toString('latin1').split('\n\n')[0];
  const header = flat
    .replace('dimension: 4', 'dimension: 3')
    .replace('sizes: 2 3 2 2', 'sizes: 3 2 2')
    .replace('none (2', '(2')
    .replace('list ', '');
  const bytes = Buffer.concat([Buffer.from(`${header}\n\n`), gzipSync(Buffer.alloc(12))]);
  const grid = await readGrid(join(temporaryFolder(t, { 'ct.nrrd': bytes }), 'ct.nrrd'));
  return createSliceCanvas(
    grid,
    [{ plane: 'axial', index: 0 }],
    (length) => new Uint16Array(new SharedArrayBuffer(2 * length)),
  );
}
