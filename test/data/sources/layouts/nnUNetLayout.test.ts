import test, { type ExecutionContext } from 'ava';
import { findCases } from '../../../../data/sources/findCases.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const labels = { background: 0, PZ: 1, TZ: 2, prostate: 3 };

/** Of images nothing is read while cases are looked for, so empty files do. */
async function find(t: ExecutionContext, datasetJson: object, images: readonly string[]) {
  const files = [...images.map((name) => `imagesTr/${name}.nii.gz`), 'labelsTr/p_00.nii.gz'];
  const folder = temporaryFolder(t, {
    'dataset.json': JSON.stringify({ labels, ...datasetJson }),
    ...Object.fromEntries(files.map((path) => [path, ''])),
  });
  return findCases(folder);
}

test('of several channels the first is shown, and it is told; Decathlon has them in one file', async (t) => {
  const channels = { 0: 'T2', 1: 'ADC' };
  const notices = ['of the channels T2, ADC the first is shown'];
  const [ofFiles] = await find(t, { channel_names: channels }, ['p_00_0000', 'p_00_0001']);
  t.like(ofFiles, { case: 'p_00', modality: 'MR', notices });
  t.is(ofFiles.volumes, undefined);
  t.regex(ofFiles.images.mr, /p_00_0000\.nii\.gz$/);
  const [ofOne] = await find(t, { modality: channels }, ['p_00']);
  t.like(ofOne, { case: 'p_00', modality: 'MR', notices, volumes: 2 });
  const [single] = await find(t, { modality: { 0: 'CT' } }, ['p_00']);
  t.is(single.notices, undefined);
  t.is(single.volumes, undefined);
});

test('a first channel that does not say what it is makes cases that cannot be used', async (t) => {
  const [one] = await find(t, { channel_names: { 0: 'zscore' } }, ['p_00_0000']);
  t.regex(
    one.unreadable?.message ?? '',
    /first channel of CT or MR, found "zscore"\. Hint: write "CT" or "MR" there/,
  );
});
