import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { writeTaskPhantoms } from '../../../../data/phantom/tasks/writeTaskPhantoms.js';
import { generateSuite } from '../../../../generator/generate.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { suitePaths } from '../../../../suites/paths.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

for (const recipe of ['glioma-grade', 'glioma-locate']) {
  test(`without a source, ${recipe} is made of the heads that the phantom command writes, and says so`, async (t) => {
    const folder = temporaryFolder(t);
    const settings = ['drawnPatients=3', 'drawnSpacing=5', 'maxSlices=2', 'channels=[["t1ce","flair"]]'];
    const options = { recipe: await loadRecipe(recipe, settings), seed: 3, workers: 1 };
    const notices: string[] = [];
    const onNotice = (text: string) => notices.push(text);
    const drawn = await generateSuite({ ...options, out: join(folder, 'drawn'), onNotice });
    t.deepEqual(drawn.standIns, ['patients']);
    t.true(notices.some((text) => text.includes('made up')));
    const source = join(folder, 'brains');
    await writeTaskPhantoms({ folder: source, tasks: ['brain-mr'], subjects: 3, seed: 1, spacing: 5 });
    const read = await generateSuite({ ...options, source, out: join(folder, 'read') });
    t.is(read.standIns, undefined);
    t.is(drawn.itemsHash, read.itemsHash);
    const keys = (suite: string) => readFileSync(suitePaths(join(folder, suite)).key, 'utf8');
    t.is(keys('drawn'), keys('read'));
  });
}
