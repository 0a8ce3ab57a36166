import test from 'ava';
import { readSelfReported, withoutHeadings } from '../../../runs/building/readSelfReported.js';
import type { Cell } from '../../../util/xlsx/readSheet.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { zipFile } from '../../support/zipFile.js';

const tables: readonly (readonly [what: string, sheet: Cell[][], scores: Cell[][]])[] = [
  [
    'plain scores',
    [
      [0.5, 0.6],
      [0.7, 0.8],
    ],
    [
      [0.5, 0.6],
      [0.7, 0.8],
    ],
  ],
  ['one score', [[0.9]], [[0.9]]],
  [
    'a data frame: numbers of rows and columns',
    [
      [null, 0, 1],
      [0, 0.5, 0.6],
      [1, 0.7, 0.8],
    ],
    [
      [0.5, 0.6],
      [0.7, 0.8],
    ],
  ],
  [
    'a data frame of one row',
    [
      [null, 0, 1],
      [0, 0.5, 1],
    ],
    [[0.5, 1]],
  ],
  [
    'a data frame without its index',
    [
      [0, 1],
      [0.5, 0.6],
    ],
    [[0.5, 0.6]],
  ],
  [
    'names of epochs and batches',
    [
      ['Epoch', 'Batch 1', 'Batch 2'],
      ['Epoch 1', 0.5, 0.6],
    ],
    [[0.5, 0.6]],
  ],
  [
    'numbers of epochs below a name',
    [
      ['Epoch', 'Batch 1'],
      [1, 0.5],
      [2, 0.6],
    ],
    [[0.5], [0.6]],
  ],
  [
    'names of batches alone',
    [
      ['Batch 1', 'Batch 2'],
      [0.5, 0.6],
    ],
    [[0.5, 0.6]],
  ],
  [
    'perfect scores',
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ],
];

for (const [what, sheet, scores] of tables) {
  test(`scores stay without headings: ${what}`, (t) => {
    t.deepEqual(
      withoutHeadings(sheet).map((row) => [...row]),
      scores,
    );
  });
}

test('validation counts in its last epoch, testing over all batches', async (t) => {
  const xml = (rows: readonly (readonly number[])[]) =>
    rows.map((row) => `<row>${row.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`).join('');
  const book = (rows: readonly (readonly number[])[]) => zipFile({ 'xl/worksheets/sheet1.xml': xml(rows) });
  const folder = temporaryFolder(t, {
    'results/validation_dice_scores.xlsx': book([
      [0.1, 0.3],
      [0.5, 0.7],
    ]),
    'test_dice_scores.xlsx': book([[0.25, 0.75]]),
    'train_losses.xlsx': book([
      [1, 2],
      [0.9, 0.8],
    ]),
  });
  t.deepEqual(await readSelfReported(folder), { validation: 0.6, test: 0.5 });
  t.deepEqual(await readSelfReported(temporaryFolder(t, { 'test_dice_scores.xlsx': 'no sheet' })), null);
});
