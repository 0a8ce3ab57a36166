import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { keyRowSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { dicomBytes } from '../../../support/dicomBytes.js';
import { drawSubject } from '../../../support/drawnSubject.js';
import { type SegmentationFile, segmentationBytes } from '../../../support/segmentationBytes.js';
import { suiteOf } from '../../../support/suiteOf.js';

const { image, masks } = drawSubject();
const [columns, rows, layers] = image.shape;

/** Position of a slice's first pixel in LPS, which is the voxel farthest to the right and the front. */
const positionOf = (k: number) => [-(-120 + 6 * (columns - 1)), -(-100 + 6 * (rows - 1)), 40 + 7 * k];
/** Values of an axial slice as DICOM stores it: from the right to the left, from the front to the back. */
const sliceOf = (values: ArrayLike<number>, k: number) =>
  Array.from({ length: columns * rows }, (_, at) => values[(k + 1) * columns * rows - 1 - at]);

function slices(series: string, folder: string): Record<string, Buffer> {
  return Object.fromEntries(
    Array.from({ length: layers }, (_, k) => {
      const pixels = sliceOf(image.values, k).map((value) => value + 1024);
      const elements = { '0020000e': ['UI', series] } as const;
      const file = {
        number: k + 1,
        position: positionOf(k),
        pixels,
        rows,
        columns,
        spacing: '6\\6',
        elements,
      };
      return [`${folder}/${String(k).padStart(2, '0')}.dcm`, dicomBytes(file)];
    }),
  );
}

function segmentation(change: Partial<SegmentationFile> = {}): Buffer {
  const frames = Array.from({ length: layers }, (_, k) => ({
    segment: 1,
    position: positionOf(k),
    mask: sliceOf(masks.liver.values, k),
  }));
  return segmentationBytes({
    series: '1.2.5',
    labels: ['Liver'],
    columns,
    rows,
    spacing: [6, 6],
    frames,
    ...change,
  });
}

const header =
  'Reviewer,Validation,Collection,PatientID,SeriesInstanceUID,AISegmentation,LikertScore,CommentsAboutAISegmentation';
const table = (...lines: readonly string[]) => Buffer.from([header, ...lines, ''].join('\n'));
const row = (reader: string, score: string, series = '1.2.5', file = 'a.dcm') =>
  `${reader},TRUE,C,p1,${series},${file},${score},"good, mostly"`;

async function generate(files: Record<string, Buffer>) {
  const recipe = await loadRecipe('segmentation-quality', [
    'minimumLongerSide=64',
    'slicesPerCase=2',
    'prompts=["verdict"]',
  ]);
  const suite = await suiteOf(files, { recipe, seed: 5 });
  const text = readFileSync(join(suite, 'key.jsonl'), 'utf8').trim();
  return {
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'))),
    keys: text === '' ? [] : text.split('\n').map((line) => keyRowSchema.parse(JSON.parse(line))),
  };
}

const good = {
  ...slices('1.2.5', 'liver-ct/images/one'),
  'liver-ct/ai-segmentations-dcm/a.dcm': segmentation(),
};

test('a rated series is asked about as it is, by the lower median of its readers, all of whom the key keeps', async (t) => {
  const { keys, manifest } = await generate({
    ...good,
    'liver-ct/qa-results.csv': table(row('rad1', '5'), row('ne1', '3')),
  });
  t.is(manifest.cases[0].subject, 'p1');
  t.is(keys.length, 2);
  for (const { answer, proof } of keys) {
    t.like(answer, { accept: false, rating: 3, fault: null });
    t.like(proof, {
      against: null,
      ratings: [
        { reader: 'rad1', rating: 5 },
        { reader: 'ne1', rating: 3 },
      ],
    });
  }
});

const other = {
  ...slices('1.2.6', 'liver-ct/images/two'),
  'liver-ct/ai-segmentations-dcm/b.dcm': segmentation({ series: '1.2.6' }),
};
const overlapping = [1, 2].map((segment) => ({
  segment,
  position: positionOf(12),
  mask: sliceOf(masks.liver.values, 12),
}));
const wrong = [
  {
    title: 'a score of 6',
    line: row('rad1', '6'),
    files: {},
    message: /line 2: expected a LikertScore from 1 to 5, found "6"/,
  },
  { title: 'a score of 0', line: row('rad1', '0'), files: {}, message: /found "0"/ },
  {
    title: 'a row without its series',
    line: row('rad1', '4', '1.2.9'),
    files: {},
    message: /slices of series 1\.2\.9/,
  },
  {
    title: 'a segmentation of another series',
    line: row('rad1', '4'),
    files: { 'liver-ct/ai-segmentations-dcm/a.dcm': segmentation({ series: '1.2.8' }) },
    message: /a segmentation of series 1\.2\.5, found one of 1\.2\.8/,
  },
  {
    title: 'several segments',
    line: row('rad1', '4'),
    files: { 'liver-ct/ai-segmentations-dcm/a.dcm': segmentation({ labels: ['Left liver', 'Right liver'] }) },
    message: /one segment, or one whose label names the liver, found 1 "Left liver", 2 "Right liver"/,
  },
  {
    title: 'overlapping segments',
    line: row('rad1', '4'),
    files: {
      'liver-ct/ai-segmentations-dcm/a.dcm': segmentation({
        labels: ['Liver', 'Spleen'],
        frames: overlapping,
      }),
    },
    message: /segments that share no voxel, found 1 and 2 overlap/,
  },
  {
    title: 'a file that is not there',
    line: row('rad1', '4', '1.2.5', 'c.dcm'),
    files: {},
    message: /c\.dcm, found no such file/,
  },
];
for (const { title, line, files, message } of wrong) {
  test(`${title} is told, and other series are made`, async (t) => {
    const { manifest } = await generate({
      ...good,
      ...other,
      ...files,
      'liver-ct/qa-results.csv': table(line, row('rad2', '4', '1.2.6', 'b.dcm')),
    });
    t.deepEqual(
      manifest.cases.map((one) => one.subject),
      ['p1'],
    );
    t.is(manifest.rejectedCases.length, 1);
    t.regex(manifest.rejectedCases[0].message, message);
  });
}

test('a segment is chosen by its label where there are several', async (t) => {
  const { keys } = await generate({
    ...good,
    'liver-ct/ai-segmentations-dcm/a.dcm': segmentation({ labels: ['Liver', 'Kidney'] }),
    'liver-ct/qa-results.csv': table(row('rad1', '5')),
  });
  t.is(keys.length, 2);
});

test('a damaged file hinders its own series alone', async (t) => {
  const { manifest } = await generate({
    ...good,
    ...other,
    'liver-ct/images/two/000.dcm': Buffer.alloc(0),
    'liver-ct/qa-results.csv': table(row('rad1', '5'), row('rad2', '4', '1.2.6', 'b.dcm')),
  });
  t.deepEqual(
    manifest.cases.map(({ files }) => files.some(({ path }) => path.includes('/one/'))),
    [true],
  );
  t.regex(manifest.rejectedCases[0].message, /slices of series 1\.2\.6/);
});
