import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { shownFiles } from '../../suites/dataSet.js';
import { suitePaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { itemSchema, keyRowSchema } from '../../suites/schema/schema.js';

/** Files that are named by a hash; others are nobody's, and stay. */
const hashedName = /^[0-9a-f]{64}\.\w+$/;

/** Removes the images, data sets and key files of a suite that no row names: those of a case that was made anew from other files. */
export async function removeStrayFiles(suite: string): Promise<void> {
  const { items, images, key, keyFiles, dataSets } = suitePaths(suite);
  if (existsSync(images))
    await removeUnnamed(images, await namesIn(items, itemSchema, (item) => item.images));
  if (existsSync(dataSets)) await removeDataSets(suite, dataSets);
  if (existsSync(keyFiles)) {
    await removeUnnamed(keyFiles, await namesIn(key, keyRowSchema, ({ files = [] }) => files));
  }
}

async function removeDataSets(suite: string, folder: string): Promise<void> {
  const named = await namesIn(suitePaths(suite).items, itemSchema, shownFiles);
  for (const name of await readdir(folder)) {
    if (!named.has(name)) await rm(join(folder, name), { recursive: true });
  }
}

async function namesIn<Row>(
  path: string,
  schema: z.ZodType<Row>,
  filesOf: (row: Row) => readonly string[],
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const row of readRows(path, schema)) {
    for (const file of filesOf(row)) names.add(basename(file));
  }
  return names;
}

async function removeUnnamed(folder: string, named: ReadonlySet<string>): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    const name = basename(path);
    if (hashedName.test(name) && !named.has(name)) await rm(join(folder, path));
  }
}
