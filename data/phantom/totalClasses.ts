import { totalClassMap } from '../sources/classMaps.js';

/** Class names of the phantom's labels; the label id is the place counted from 1. */
export const totalClasses: readonly string[] = totalClassMap.classes.map(({ className }) => className);

/**
 * The label id of a class name.
 * @throws RangeError for a name that is not in the list.
 */
export function labelOf(className: string): number {
  const index = totalClasses.indexOf(className);
  if (index < 0) throw new RangeError(`no such class: ${className}`);
  return index + 1;
}
