import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'ava';
import { dataSetPath, hashDataSet, openDataSet } from '../../suites/dataSet.js';
import { InputError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const contents = {
  'train/images/b.png': 'image b',
  'train/images/a.png': 'image a',
  'train/masks/a.png': 'mask a',
  'train/masks/b.png': 'mask b',
  'held-out/c.png': 'image c',
};

function writeDataSet(suite: string) {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(suite, dataSetPath('lungs'), path)), { recursive: true });
    writeFileSync(join(suite, dataSetPath('lungs'), path), text);
  }
  const files = Object.entries(contents).map(([path, text]) => ({ path, sha256: sha256Hex(text) }));
  return { dataSet: dataSetPath('lungs'), dataSetHash: hashDataSet(files) };
}

test('a data set is found as its item says, in sorted order', async (t) => {
  const suite = temporaryFolder(t);
  const form = writeDataSet(suite);
  const { training, heldOut } = await openDataSet(suite, form);
  t.deepEqual({ training, heldOut }, { training: ['a', 'b'], heldOut: ['c'] });
});

for (const [what, change] of [
  ['a changed mask', (folder: string) => writeFileSync(join(folder, 'train/masks/a.png'), 'mask A')],
  ['another image', (folder: string) => writeFileSync(join(folder, 'held-out/d.png'), 'image d')],
] as const) {
  test(`a data set with ${what} is refused`, async (t) => {
    const suite = temporaryFolder(t);
    const form = writeDataSet(suite);
    change(join(suite, form.dataSet));
    await t.throwsAsync(openDataSet(suite, form), { instanceOf: InputError, message: /were changed/ });
  });
}
