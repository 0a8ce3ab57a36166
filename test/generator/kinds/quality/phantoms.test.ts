import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { phantomTaskNames } from '../../../../data/phantom/tasks/taskPhantoms.js';
import { writeTaskPhantoms } from '../../../../data/phantom/tasks/writeTaskPhantoms.js';
import { generateSuite } from '../../../../generator/generate.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { itemSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

test('of each of the six tasks items are made from its phantom', async (t) => {
  const folder = temporaryFolder(t);
  const [source, out] = ['source', 'suite'].map((name) => join(folder, name));
  await writeTaskPhantoms({ folder: source, tasks: phantomTaskNames, subjects: 1, seed: 1, spacing: 4 });
  const recipe = await loadRecipe('segmentation-quality', [
    'minimumLongerSide=64',
    'slicesPerCase=1',
    'prompts=["verdict"]',
  ]);
  await generateSuite({ source, out, recipe, seed: 1, workers: 1 });
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  const manifest = suiteManifestSchema.parse(JSON.parse(read('suite.json')));
  t.deepEqual(manifest.rejectedCases, []);
  const items = read('items.jsonl')
    .trim()
    .split('\n')
    .map((line) => itemSchema.parse(JSON.parse(line)));
  const tasks = items.map(({ origin }) => (origin.kind === 'overlay' ? origin.task : origin.kind));
  t.deepEqual([...new Set(tasks)].sort(), [...phantomTaskNames]);
  for (const task of phantomTaskNames) t.true(tasks.filter((one) => one === task).length >= 2, task);
});
