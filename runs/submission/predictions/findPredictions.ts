import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from '../../../suites/schema/schema.js';

/** Where the masks of one pipeline lie. */
export interface FoundPredictions {
  readonly repeat: number;
  readonly folder: string;
}

/**
 * Finds the masks for an item in a folder of results: in a folder called by its id, by its data set and prompt, such as
 * "skin-lesion.contract", or by its data set alone, which is for all prompts. Repeats are folders in it called by numbers; where there
 * are none, the folder itself holds the masks.
 */
export async function findPredictions(
  results: string,
  { id, case: set, conditions }: Pick<Item, 'id' | 'case' | 'conditions'>,
): Promise<FoundPredictions[]> {
  const own = [id, `${set}.${conditions.prompt}`, set].map((name) => join(results, name)).find(existsSync);
  if (own === undefined) return [];
  const names = (await readdir(own, { withFileTypes: true })).filter((one) => one.isDirectory());
  const repeats = names.map(({ name }) => name).filter((name) => /^\d{1,3}$/.test(name));
  if (repeats.length === 0) return [{ repeat: 0, folder: own }];
  return repeats
    .sort((a, b) => Number(a) - Number(b))
    .map((name, repeat) => ({ repeat, folder: join(own, name) }));
}
