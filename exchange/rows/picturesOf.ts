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
  if (typeof located === 'string') throw pictureError(suite, item.id, located);
  return located;
}

/** That an item's pictures cannot be had, and why. */
export function pictureError(suite: string, id: string, found: string): InputError {
  return new InputError({ subject: suite, expected: `the pictures of item ${id}`, found });
}
