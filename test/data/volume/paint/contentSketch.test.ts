import { join } from 'node:path';
import test from 'ava';
import { createSketchMaker, sharedContent } from '../../../../data/volume/paint/contentSketch.js';
import { paintImage } from '../../../../data/volume/paint/paintImage.js';
import { createSliceCanvas } from '../../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../../data/volume/readGrid.js';
import { createRandom } from '../../../../util/random.js';
import { realData } from '../../../support/realData.js';

const plain = { slope: 1, intercept: 0 };

/** Rows of numbers like those of tissue. */
function rowsOf(seed: number, count = 1200, length = 60): number[][] {
  const random = createRandom(seed, 'rows');
  return Array.from({ length: count }, () => Array.from({ length }, () => random.integer(200) - 80));
}

function sketchOf(rows: readonly (readonly number[])[], scaling = plain) {
  const maker = createSketchMaker(rows[0].length);
  for (const row of rows) maker.add(row, scaling);
  return maker.take();
}

const rows = rowsOf(1);
const whole = sketchOf(rows);

const copies = [
  { title: 'the same', copy: sketchOf(rows) },
  { title: 'cropped on all sides', copy: sketchOf(rows.slice(300, 700).map((row) => row.slice(9, 50))) },
  { title: 'turned round', copy: sketchOf(rows.toReversed().map((row) => row.toReversed())) },
  { title: 'every third row', copy: sketchOf(rows.filter((_, place) => place % 3 === 0)) },
  {
    title: 'stored with another slope and intercept',
    copy: sketchOf(
      rows.map((row) => row.map((value) => 2 * (value + 1024))),
      { slope: 0.5, intercept: -1024 },
    ),
  },
];

for (const { title, copy } of copies) {
  test(`a scan is known again: ${title}`, (t) => {
    t.true(sharedContent(whole, copy) > 0.95, `${sharedContent(whole, copy)}`);
    t.is(sharedContent(copy, whole), sharedContent(whole, copy));
  });
}

test('two scans that overlap share a part', (t) => {
  const shared = sharedContent(sketchOf(rows.slice(0, 800)), sketchOf(rows.slice(400)));
  t.true(shared > 0.35 && shared < 0.65, `${shared}`);
});

test('other scans share nothing, and neither does air', (t) => {
  t.is(sharedContent(whole, sketchOf(rowsOf(2))), 0);
  const air = rows.map((row) => row.map((value, place) => (place < 30 ? -1000 : value)));
  const otherAir = rowsOf(3).map((row) => row.map((value, place) => (place < 30 ? -1000 : value)));
  t.is(sharedContent(sketchOf(air), sketchOf(otherAir)), 0);
});

test('of a large scan only the smallest hashes are kept, and a small part of it is still known', (t) => {
  const large = rowsOf(4, 9000);
  const sketch = sketchOf(large);
  t.false(sketch.isWhole);
  t.is(sketch.hashes.length, 512);
  t.true(sharedContent(sketch, sketchOf(large.slice(2000, 2700))) > 0.95);
});

test('a CT is known again in its DICOM files, and is not another patient', async (t) => {
  const folder = realData(t, '.');
  if (folder === null) return;
  const sketchAt = async (path: string) => {
    const canvas = createSliceCanvas(await readGrid(join(folder, path)), [], (n) => new Float32Array(n));
    return (await paintImage(join(folder, path), canvas)).content;
  };
  const ct = await sketchAt('totalsegmentator-ct/s0001/ct.nii.gz');
  t.is(sharedContent(ct, await sketchAt('dicom-ct/s0001')), 1);
  t.is(sharedContent(ct, await sketchAt('totalsegmentator-ct/s0002/ct.nii.gz')), 0);
});
