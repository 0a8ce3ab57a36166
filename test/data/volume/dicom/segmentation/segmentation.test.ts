import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { paintSegment } from '../../../../../data/volume/dicom/segmentation/paintSegment.js';
import { readSegmentation } from '../../../../../data/volume/dicom/segmentation/readSegmentation.js';
import { createSliceCanvas } from '../../../../../data/volume/paint/sliceCanvas.js';
import { dicomBytes } from '../../../../support/dicomBytes.js';
import { type SegmentationFile, segmentationBytes } from '../../../../support/segmentationBytes.js';
import { temporaryFolder } from '../../../../support/temporaryFolder.js';

/** RAS+ voxels of 2 x 3 x 4 mm, whose first is 10 mm to the left, 20 mm behind and 30 mm above the origin. */
const grid = {
  shape: [5, 4, 3],
  spacing: [2, 3, 4],
  affine: [2, 0, 0, -10, 0, 3, 0, -20, 0, 0, 4, 30, 0, 0, 0, 1],
  storedAxes: 'LPS',
} as const;

/** LPS: the first pixel is the voxel farthest to the right and the front. */
const corner = [10 - 8, 20 - 9];
const blank = new Array<number>(20).fill(0);
const file: SegmentationFile = {
  series: '1.2.5',
  labels: ['Liver', 'Lesion'],
  columns: 5,
  rows: 4,
  spacing: [3, 2],
  frames: [
    { segment: 1, position: [...corner, 34], mask: blank.with(0, 1).with(6, 1) },
    { segment: 2, position: [...corner, 38], mask: blank.with(19, 1) },
  ],
};

function write(t: ExecutionContext, bytes: Buffer): string {
  const path = join(temporaryFolder(t), 'seg.dcm');
  writeFileSync(path, bytes);
  return path;
}

function paint(t: ExecutionContext, changed: Partial<SegmentationFile>, segment = 1) {
  const canvas = createSliceCanvas(
    grid,
    [0, 1, 2].map((index) => ({ plane: 'axial' as const, index })),
    (length) => new Uint16Array(length),
  );
  const voxels = paintSegment(
    readSegmentation(write(t, segmentationBytes({ ...file, ...changed }))),
    segment,
    canvas,
  );
  const inside = canvas.slices.flatMap(({ values, width, index }) =>
    [...values].flatMap((value, at) => (value === 1 ? [[at % width, Math.floor(at / width), index]] : [])),
  );
  return { voxels, inside };
}

test('a segment is painted on the voxels that its frames lie on, whatever way the image is stored', (t) => {
  // Column 0, row 0 is the voxel farthest right and front: 4, 3. Column 1, row 1 is 3, 2.
  t.deepEqual(paint(t, {}), {
    voxels: 2,
    inside: [
      [3, 2, 1],
      [4, 3, 1],
    ],
  });
  t.deepEqual(paint(t, {}, 2), { voxels: 1, inside: [[0, 0, 2]] });
});

test('a fractional segmentation is inside from half of its largest value on', (t) => {
  const mask = blank.with(0, 128).with(1, 127).with(2, 255);
  const frames = [{ segment: 1, position: [...corner, 34], mask }];
  t.deepEqual(paint(t, { isFractional: true, frames }).inside, [
    [2, 3, 1],
    [4, 3, 1],
  ]);
});

test('segments and the series that they are of are told', (t) => {
  const { series, segments } = readSegmentation(write(t, segmentationBytes(file)));
  t.is(series, '1.2.5');
  t.deepEqual(segments, [
    { number: 1, label: 'Liver' },
    { number: 2, label: 'Lesion' },
  ]);
});

test("frames off the image's voxels, or beyond them, are refused", (t) => {
  const at = (position: readonly number[]) => ({ frames: [{ ...file.frames[0], position }] });
  t.throws(() => paint(t, at([...corner, 36])), {
    message: /frames on the image's voxels, found a corner at the voxel/,
  });
  t.throws(() => paint(t, at([...corner, 42])), { message: /frames on the image's voxels/ });
  t.throws(() => paint(t, { spacing: [3, 3] }), { message: /frames on the image's voxels/ });
});

test('another object is named', (t) => {
  const path = write(
    t,
    dicomBytes({ number: 1, position: [0, 0, 0], pixels: new Array<number>(12).fill(0) }),
  );
  t.throws(() => readSegmentation(path), { message: /expected a DICOM segmentation, found a CT image/ });
});
