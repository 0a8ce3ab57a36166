import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asInputError, describeIssues } from '../../suites/rows/readRows.js';
import { parseJson } from '../../util/parseJson.js';
import { InputError } from '../../util/radvuqaError.js';
import { checkBounds, mostSettingsBytes } from '../../util/readBoundedFile.js';

const words = z.string().trim().min(1).max(500);

/** Other members are for other programs. */
const descriptionSchema = z.object({
  modality: words.optional(),
  target: words.optional(),
  licence: words.optional(),
  /** The value that counts in the masks. */
  label: z.int().min(1).max(65535).optional(),
});
export type DataSetDescription = z.infer<typeof descriptionSchema>;

/**
 * Reads what a data set says of itself in dataset.json, all of it optional.
 *
 * @throws InputError when the file is no JSON, or a member is not what it should be.
 */
export function readDescription(folder: string): DataSetDescription {
  const path = join(folder, 'dataset.json');
  if (!existsSync(path)) return {};
  try {
    checkBounds(path, mostSettingsBytes);
    return descriptionSchema.parse(parseJson(readFileSync(path, 'utf8')));
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw asInputError(path, cause);
    const expected = 'an object with modality, target, licence and label, where there are any';
    throw new InputError({ subject: path, expected, found: describeIssues(cause), cause });
  }
}
