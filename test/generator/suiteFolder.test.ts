import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { generateSuite } from '../../generator/generateSuite.js';
import { recipeSchema } from '../../generator/recipe.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { folderContent } from '../support/folderContent.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const recipe = recipeSchema.parse({
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  prompts: ['basic'],
});
const files = drawnFiles('a', drawSubject());

/** Interrupts the making of a suite when its only case is finished, but not yet joined. */
async function interruptedSuite(t: ExecutionContext) {
  const source = temporaryFolder(t, files);
  const out = join(temporaryFolder(t), 'suite');
  const onProgress = () => {
    throw new Error('interrupted');
  };
  await t.throwsAsync(generateSuite({ recipe, source, out, onProgress }), { message: 'interrupted' });
  return { source, out };
}

for (const removed of ['', 'images'] as const) {
  test(`an interrupted suite whose ${removed || 'folder'} was removed is made anew, with its images`, async (t) => {
    const { source, out } = await interruptedSuite(t);
    rmSync(join(out, removed), { recursive: true });
    const whole = join(temporaryFolder(t), 'suite');
    await generateSuite({ recipe, source, out });
    await generateSuite({ recipe, source, out: whole });
    t.deepEqual(folderContent(out), folderContent(whole));
  });
}

test("an interrupted suite that was removed stands in no other recipe's way", async (t) => {
  const { source, out } = await interruptedSuite(t);
  rmSync(out, { recursive: true });
  const manifest = await generateSuite({ recipe: { ...recipe, minimumArea: 300 }, source, out });
  t.is(manifest.counts.cases, 1);
  t.deepEqual(readdirSync(dirname(out)), ['suite']);
});

test('when a case cannot be tried again, the suite that was there stays and is still known', async (t) => {
  const source = temporaryFolder(t, { ...files, 'bad/ct.nii.gz': Buffer.from('no volume') });
  const out = join(temporaryFolder(t), 'suite');
  const manifest = await generateSuite({ recipe, source, out });
  t.is(manifest.rejectedCases.length, 1);
  mkdirSync(join(`${out}.work`, 'plan.json', 'in the way'), { recursive: true });
  await t.throwsAsync(generateSuite({ recipe, source, out }), { name: 'OutputError' });
  t.true(existsSync(join(out, 'suite.json')));
  rmSync(`${out}.work`, { recursive: true });
  t.deepEqual(await generateSuite({ recipe, source, out }), manifest);
});
