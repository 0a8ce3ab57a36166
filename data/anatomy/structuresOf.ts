import { anatomyOf } from './anatomyOf.js';

/**
 * The distinct structures of some classes, in code unit order: both lobes of the left lung give "left lung" once.
 * @throws InputError for a class that the table does not hold.
 */
export function structuresOf(classNames: Iterable<string>): readonly string[] {
  return [...new Set(Array.from(classNames, (name) => anatomyOf(name).structure))].sort();
}
