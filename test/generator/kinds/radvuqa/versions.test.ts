import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { radvuqaRecipeSchema } from '../../../../generator/kinds/radvuqa/recipe.js';
import { firstVersion } from '../../../../generator/kinds/radvuqa/versions.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';
import { phantomFiles } from '../../../support/phantomCase.js';
import { suiteOf } from '../../../support/suiteOf.js';

/** Of a suite's items and key; the marker hangs on every parameter of the recipe, and is left out. */
function hashOfRows(suite: string): string {
  const rows = ['items.jsonl', 'key.jsonl'].flatMap((file) =>
    readFileSync(join(suite, file), 'utf8').trim().split('\n'),
  );
  return sha256Hex(rows.map((row) => JSON.stringify({ ...JSON.parse(row), canary: undefined })).join('\n'));
}

/**
 * Made of the same files, with the same code of this test, by the program before there was a second version. It changes only where a
 * fault is mended in both.
 */
const rowsBefore = 'c837c0c4bfaee012cd836bd4357a4e8e0c55be8c1c9f803b3c655a1852562389';

test('version 1 asks what it always asked', async (t) => {
  const recipe = await loadRecipe('radvuqa-ct@1', ['minimumAxialSize=16', 'minimumLongerSide=128']);
  t.is(hashOfRows(await suiteOf(phantomFiles, { recipe, seed: 1, segmented: 'all' })), rowsBefore);
});

test('every parameter that the versions differ in is one of the recipe, and differs', (t) => {
  const second = radvuqaRecipeSchema.parse({ name: 'second' });
  for (const [name, value] of Object.entries(firstVersion)) {
    t.true(name in second, name);
    t.notDeepEqual(new Map(Object.entries(second)).get(name), value, name);
  }
});
