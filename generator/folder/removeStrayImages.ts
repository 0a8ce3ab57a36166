import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { suitePaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { itemSchema } from '../../suites/schema/schema.js';

const imageName = /^[0-9a-f]{64}\.png$/;

/** Removes the images of a suite that none of its items shows: those of a case that was made anew from other files. */
export async function removeStrayImages(suite: string): Promise<void> {
  const { items, images } = suitePaths(suite);
  const shown = new Set<string>();
  for await (const item of readRows(items, itemSchema)) {
    for (const image of item.images) shown.add(basename(image));
  }
  for (const path of await readdir(images, { recursive: true })) {
    const name = basename(path);
    if (imageName.test(name) && !shown.has(name)) await rm(join(images, path));
  }
}
