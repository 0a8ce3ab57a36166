import { basename } from 'node:path';
import { ZodError } from 'zod';
import { describeIssues } from '../../suites/rows/readRows.js';
import { parseJson } from '../../util/parseJson.js';
import { InputError } from '../../util/radvuqaError.js';
import { mostSettingsBytes, readBoundedFile } from '../../util/readBoundedFile.js';
import { classMaps } from './classMaps.js';
import { type ParsedClassMap, parseClassMap } from './parseClassMap.js';
import type { ClassMap } from './source.js';

/**
 * The built-in class map of that name ("total", "amos", ...), or read from a JSON file such as
 * `{"1": "spleen", "2": "kidney_right"}`; docs/formats.md has the format.
 *
 * @throws InputError when it is neither, with what is wrong in the file, or a name that the anatomy table does not hold.
 */
export async function readClassMap(nameOrPath: string): Promise<ClassMap> {
  const known = classMaps.find(({ name }) => name === nameOrPath);
  if (known !== undefined) return known;
  const names = classMaps.map(({ name }) => name).join(', ');
  const text = await readBoundedFile(nameOrPath, mostSettingsBytes).catch((cause: Error) => {
    const expected = `a class map (${names}) or a JSON file`;
    throw new InputError({ subject: nameOrPath, expected, found: cause.message, cause });
  });
  const parsed = parse(nameOrPath, text.toString('utf8'));
  if (parsed.unknown.length === 0) return parsed.classMap;
  throw new InputError({
    subject: nameOrPath,
    expected: 'names of the anatomy table, or null for what is to be left out',
    found: parsed.unknown.map((name) => JSON.stringify(name)).join(', '),
    hint: 'docs/anatomy.md lists the classes',
  });
}

function parse(path: string, text: string): ParsedClassMap {
  try {
    return parseClassMap(basename(path).replace(/\.json$/i, ''), parseJson(text));
  } catch (cause) {
    const expected = 'class names by label id, such as {"1": "spleen"}';
    const found = cause instanceof ZodError ? describeIssues(cause) : (cause as Error).message;
    throw new InputError({ subject: path, expected, found, cause });
  }
}
