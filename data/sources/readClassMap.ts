import { basename } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../util/parseJson.js';
import { InputError } from '../../util/radvuqaError.js';
import { mostSettingsBytes, readBoundedFile } from '../../util/readBoundedFile.js';
import { classMaps } from './classMaps.js';
import type { ClassMap } from './source.js';

const classNamesById = z
  .record(z.string().regex(/^[1-9]\d{0,4}$/), z.string().regex(/\S/))
  .refine((names) => Object.keys(names).every((id) => Number(id) <= 65535), 'ids are at most 65535')
  .refine((names) => new Set(Object.values(names)).size === Object.keys(names).length, 'names are unique')
  .refine((names) => Object.keys(names).length > 0, 'there is at least one class');

/**
 * The class map of that name ("total", "total_v1", "total_mr", "total_mr_56"), or read from a JSON file such
 * as `{"1": "spleen", "2": "kidney_right"}`.
 *
 * @throws InputError when it is neither, with what is wrong in the file.
 */
export async function readClassMap(nameOrPath: string): Promise<ClassMap> {
  const known = classMaps.find(({ name }) => name === nameOrPath);
  if (known !== undefined) return known;
  const names = classMaps.map(({ name }) => name).join(', ');
  const fail = (expected: string, cause: Error): never => {
    throw new InputError({ subject: nameOrPath, expected, found: cause.message, cause });
  };
  const text = await readBoundedFile(nameOrPath, mostSettingsBytes).catch((cause: Error) =>
    fail(`a class map (${names}) or a JSON file`, cause),
  );
  try {
    return toClassMap(
      basename(nameOrPath).replace(/\.json$/i, ''),
      classNamesById.parse(parseJson(text.toString('utf8'))),
    );
  } catch (cause) {
    return fail('class names by label id, such as {"1": "spleen"}', cause as Error);
  }
}

function toClassMap(name: string, classNames: Readonly<Record<string, string>>): ClassMap {
  const classes = Object.entries(classNames).map(([id, className]) => ({ id: Number(id), className }));
  return { name, classes: classes.sort((a, b) => a.id - b.id) };
}
