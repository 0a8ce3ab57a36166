import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { readManifest } from '../../suites/rows/readManifest.js';
import { jsonDocument } from '../../util/printable.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';

/**
 * Does work whose result is kept in a file: where the file is there, it was done before and is not done again.
 *
 * @throws InputError for a file that is no such result.
 */
export async function doOnce<Result>(
  path: string,
  schema: z.ZodType<Result>,
  work: () => Promise<Result>,
): Promise<Result> {
  if (existsSync(path)) return readManifest(path, schema);
  const result = await work();
  await writeFileAtomic(path, jsonDocument(result, 0));
  return result;
}
