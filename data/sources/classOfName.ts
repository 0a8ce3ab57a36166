import { classNamed } from '../anatomy/classNamed.js';
import type { ClassMap } from './source.js';

/**
 * The class that a name in a file stands for, such as that of a mask or in a header: by the map's aliases, else by the anatomy
 * table.
 *
 * @returns null for what is to be left out on purpose, undefined for a name that nobody knows
 */
export function classOfName({ aliases }: Pick<ClassMap, 'aliases'>, name: string): string | null | undefined {
  if (Object.hasOwn(aliases, name)) return aliases[name];
  return classNamed(name) ?? undefined;
}
