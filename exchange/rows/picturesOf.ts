import { locateImages } from '../../suites/locateImages.js';
import { InputError } from '../../util/radvuqaError.js';
import type { ExportRow } from './exportRow.js';

/**
 * Where the pictures of a row are, in the order in which they are shown.
 *
 * @returns absolute paths.
 * @throws InputError for a picture that is missing, or is not the one that its name says.
 */
export async function picturesOf({ item }: Pick<ExportRow, 'item'>, suite: string): Promise<string[]> {
  const located = await locateImages(item, suite);
  if (typeof located === 'string') {
    throw new InputError({ subject: suite, expected: `the pictures of item ${item.id}`, found: located });
  }
  return located;
}
