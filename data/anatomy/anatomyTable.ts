import type { AnatomyClass } from './anatomyClass.js';
import { buildClasses } from './buildClasses.js';
import { categoryEntries } from './categoryEntries.js';

/** What is known of every class of the CT and MR class maps, by class name. */
export const anatomyTable: ReadonlyMap<string, AnatomyClass> = new Map(
  categoryEntries.flatMap(buildClasses).map((one) => [one.className, one]),
);
