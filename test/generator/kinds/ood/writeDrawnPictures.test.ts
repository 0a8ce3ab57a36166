import { join } from 'node:path';
import test from 'ava';
import { findPictures } from '../../../../data/pictures/findPictures.js';
import { readPicture } from '../../../../data/pictures/readPicture.js';
import { writeDrawnPictures } from '../../../../generator/kinds/ood/writeDrawnPictures.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

test('drawn pictures are a source of real and nonhuman ones with usable labels', async (t) => {
  const folder = join(temporaryFolder(t), 'pictures');
  t.is(await writeDrawnPictures({ folder, subjects: 1, seed: 5 }), 6);
  const { cases, hasLabels } = findPictures(folder, { seed: 1 });
  t.true(hasLabels);
  t.deepEqual(
    cases.map(({ group, unreadable }) => [group, unreadable]),
    [...Array(4).fill(['real', undefined]), ...Array(2).fill(['nonhuman', undefined])],
  );
  for (const { group, picture, labels } of cases) {
    if (picture.kind !== 'file') return t.fail('not a file');
    const { width, height } = (await readPicture(picture.path)).picture;
    t.is(width > height, group === 'real', `${group}: ${width}x${height}`);
    t.is(labels?.species ?? null, group === 'real' ? null : 'dog');
    t.is(labels?.classes?.includes('lung_upper_lobe_left') ?? false, group === 'real');
  }
});
