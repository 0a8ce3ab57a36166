import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import test from 'ava';
import { createPhantom } from '../../../data/phantom/createPhantom.js';
import { totalClasses } from '../../../data/phantom/totalClasses.js';
import { writeMasks } from '../../../data/phantom/writeMasks.js';
import { writePhantoms } from '../../../data/phantom/writePhantoms.js';
import { sha256Hex } from '../../../util/sha256Hex.js';

const headerLength = 352;

async function temporaryFolder(t: { teardown: (f: () => Promise<void>) => void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-'));
  t.teardown(() => rm(folder, { recursive: true }));
  return folder;
}

test('the masks of a phantom are 0 or 1, never overlap and add up to its labels', async (t) => {
  const folder = await temporaryFolder(t);
  const phantom = createPhantom({ seed: 4, spacing: 4 });
  await writeMasks(folder, phantom);
  t.deepEqual((await readdir(folder)).sort(), totalClasses.map((name) => `${name}.nii.gz`).sort());
  const painted = new Uint8Array(phantom.labels.length);
  const overlaps: string[] = [];
  for (const [index, name] of totalClasses.entries()) {
    const voxels = gunzipSync(await readFile(join(folder, `${name}.nii.gz`))).subarray(headerLength);
    t.is(voxels.length, painted.length);
    voxels.forEach((value, voxel) => {
      if (value === 0) return;
      if (value !== 1 || painted[voxel] !== 0) overlaps.push(`${name} ${voxel}`);
      painted[voxel] = index + 1;
    });
  }
  t.deepEqual(overlaps, []);
  t.is(sha256Hex(painted), sha256Hex(phantom.labels));
});

/** Image and number of masks of each modality. */
const forms = [
  { modality: 'CT', image: 'ct.nii.gz', masks: 117 },
  { modality: 'MR', image: 'mri.nii.gz', masks: 50 },
] as const;

for (const { modality, image, masks } of forms) {
  test(`a subject of ${modality} is written in the data set layout and progress is told`, async (t) => {
    const folder = await temporaryFolder(t);
    const progress: [number, string][] = [];
    const names = await writePhantoms({
      folder,
      subjects: 1,
      seed: 9,
      modality,
      spacing: 4,
      onProgress: (done, subject) => progress.push([done, subject]),
    });
    t.deepEqual(names, ['phantom-001']);
    t.deepEqual(progress, [[1, 'phantom-001']]);
    const subject = join(folder, 'phantom-001');
    t.deepEqual((await readdir(subject)).sort(), [image, 'segmentations']);
    t.is((await readdir(join(subject, 'segmentations'))).length, masks);
    const volume = gunzipSync(await readFile(join(subject, image)));
    const [width, height, depth] = [42, 44, 46].map((offset) => volume.readInt16LE(offset));
    t.is(volume.length, headerLength + 2 * width * height * depth);
    const liver = gunzipSync(await readFile(join(subject, 'segmentations', 'liver.nii.gz')));
    t.is(liver.length, headerLength + width * height * depth);
    t.true(liver.subarray(headerLength).includes(1));
  });
}
