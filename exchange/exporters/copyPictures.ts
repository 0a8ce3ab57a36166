import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { locateImages } from '../../suites/locateImages.js';
import type { Item } from '../../suites/schema/schema.js';
import { makeFolder } from '../../util/makeFolder.js';
import { InputError } from '../../util/radvuqaError.js';
import type { ExportOptions } from '../exporter.js';

/**
 * Copies the pictures of an item to the same places below the export; those in `copied` are there already.
 *
 * @throws InputError for a picture that is missing, or is none.
 */
export async function copyPictures(
  item: Item,
  { suite, out }: Pick<ExportOptions, 'suite' | 'out'>,
  copied: Set<string>,
): Promise<void> {
  const located = await locateImages(item, suite);
  if (typeof located === 'string') {
    throw new InputError({ subject: suite, expected: `the pictures of item ${item.id}`, found: located });
  }
  for (const [order, image] of item.images.entries()) {
    if (copied.has(image)) continue;
    copied.add(image);
    await makeFolder(join(out, dirname(image)));
    await copyFile(located[order], join(out, image));
  }
}
