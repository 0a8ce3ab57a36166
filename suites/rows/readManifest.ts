import { z } from 'zod';
import { parseJson } from '../../util/parseJson.js';
import { InputError } from '../../util/radvuqaError.js';
import { mostSettingsBytes, mostTableBytes, readBoundedFile } from '../../util/readBoundedFile.js';
import { asInputError, describeIssues } from './readRows.js';

/**
 * Reads a whole JSON file and checks it.
 *
 * @throws InputError when it is missing, larger than 4 MiB (of a suite, whose files it lists, and of a prior 128), not JSON, not as the schema says, or made by a version with another format.
 */
export async function readManifest<Manifest>(path: string, schema: z.ZodType<Manifest>): Promise<Manifest> {
  const mostBytes = largeFamilies.includes(familyOf(formatOf(schema))) ? mostTableBytes : mostSettingsBytes;
  const value = await readBoundedFile(path, mostBytes)
    .then((bytes) => parseJson(bytes.toString('utf8')))
    .catch((error: unknown) => Promise.reject(asInputError(path, error)));
  checkFormat(path, schema, value);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError({ subject: path, expected: 'a valid manifest', found: describeIssues(parsed.error) });
}

/** Grow with the files of a source, or with its anatomy. */
const largeFamilies = ['radvuqa-suite', 'radvuqa-prior'];

/** How each file is made again, by the name of its format. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['radvuqa-suite', 'make it again with `radvuqa generate`'],
  ['radvuqa-run', 'ask again with `radvuqa run`, into a new folder'],
  ['radvuqa-judgement', 'remove the old judgements and judge again with `radvuqa judge`'],
  ['radvuqa-calibration', 'make it again with `radvuqa calibrate`'],
  ['radvuqa-prior', 'make it again with `radvuqa prior`'],
]);

/** @throws InputError for a file of another version, whose other members would be reported one by one else. */
function checkFormat(path: string, schema: z.ZodType, value: unknown): void {
  const expected = formatOf(schema);
  const hint = remedies.get(familyOf(expected));
  if (hint === undefined || typeof value !== 'object' || value === null) return;
  const format = 'format' in value ? String(value.format) : 'a file without a format';
  if (format === expected || ('format' in value && familyOf(format) !== familyOf(expected))) return;
  const found = `${format}, made by another version of radvuqa`;
  throw new InputError({ subject: path, expected, found, hint });
}

/** "radvuqa-suite" of "radvuqa-suite/2". */
function familyOf(format: string): string {
  return format.split('/')[0];
}

/** The format that a schema wants; nothing for one without. */
function formatOf(schema: z.ZodType): string {
  const format: unknown = schema instanceof z.ZodObject ? schema.shape.format : undefined;
  return format instanceof z.ZodLiteral ? String(format.value) : '';
}
