import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalClassMap } from '../../data/sources/classMaps.js';
import type { Recipe } from '../../generator/kinds/suiteKinds.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { itemSchema, keyRowSchema, type SuiteManifest } from '../../suites/schema/schema.js';
import { phantomImage, phantomLabels } from './phantomAs.js';
import { suiteOf } from './suiteOf.js';

const labels = phantomLabels(
  Object.fromEntries(totalClassMap.classes.map(({ id, className }) => [id, [className]])),
);

/** The coarse phantom as one case of the class map `total`. */
export const phantomFiles = { 'a/ct.nii.gz': phantomImage(), 'a/labels.nii.gz': labels };

/** Settings under which it can be asked about. */
export const phantomSettings = ['minimumAxialSize=16', 'minimumLongerSide=128', 'minimumBoxPixels=0'];

/** The suite of a recipe about it. */
export async function phantomSuite(recipe: Recipe) {
  const out = await suiteOf(phantomFiles, { recipe, seed: 1, segmented: 'all' });
  const read = (file: string) => readFileSync(join(out, file), 'utf8').trim().split('\n');
  const keys = read('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line)));
  const items = read('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line)));
  const rows = items.map((item, place): KeyedItem => ({ item, key: keys[place] }));
  const manifest = JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8')) as SuiteManifest;
  return { out, rows, manifest };
}

/** The suite of `radvuqa-ct` with further settings. */
export async function phantomSuiteOf(name: string, settings: readonly string[] = []) {
  return phantomSuite(await loadRecipe(name, [...phantomSettings, ...settings]));
}
