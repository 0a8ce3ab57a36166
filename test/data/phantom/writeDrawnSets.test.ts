import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { findDataSets } from '../../../data/dataSets/findDataSets.js';
import { readPair } from '../../../data/dataSets/readPair.js';
import { drawnSets } from '../../../data/phantom/sets/drawnSets.js';
import { drawPicture } from '../../../data/phantom/sets/drawPicture.js';
import { writeDrawnSets } from '../../../data/phantom/sets/writeDrawnSets.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('drawn data sets are written as sources are read', async (t) => {
  const folder = temporaryFolder(t);
  const sets = ['skin-lesion', 'myoma-mr'];
  t.is(await writeDrawnSets({ folder, sets, subjects: 2, seed: 4 }), 16);
  t.deepEqual(readdirSync(folder).sort(), sets.toSorted());
  for (const { case: name, pictures, modality, hasSubjects } of findDataSets(folder, undefined)) {
    const set = drawnSets.find((one) => one.name === name);
    if (set === undefined || pictures.kind !== 'files') throw new Error('no files');
    t.deepEqual([modality, hasSubjects, pictures.pairs.length], [set.modality, true, 8]);
    t.deepEqual(
      pictures.pairs.map(({ subject }) => subject),
      [...'11112222'],
    );
    const read = await readPair(pictures.pairs[4], null);
    const drawn = drawPicture(set, { number: 5, seed: 4 });
    t.deepEqual([read.pixels, read.mask], [drawn.pixels, drawn.mask]);
    t.is(pictures.pairs[4].picture, join(folder, name, 'images', '00005.png'));
  }
});
