import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../util/makeFolder.js';
import type { ExportSource } from '../exporter.js';
import type { ExportRow } from './exportRow.js';
import { picturesOf } from './picturesOf.js';

/**
 * Copies the pictures of a row to the same places below the export; those in `copied` are there already.
 *
 * @throws InputError for a picture that is missing, or is none.
 */
export async function copyPictures(
  row: ExportRow,
  { suite, out }: Pick<ExportSource, 'suite' | 'out'>,
  copied: Set<string>,
): Promise<void> {
  const located = await picturesOf(row, suite);
  for (const [order, image] of row.images.entries()) {
    if (copied.has(image)) continue;
    copied.add(image);
    await makeFolder(join(out, dirname(image)));
    await copyFile(located[order], join(out, image));
  }
}
