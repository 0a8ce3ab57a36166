import { InputError } from '../../util/radvuqaError.js';
import type { AnatomyClass } from './anatomyClass.js';
import { anatomyTable } from './anatomyTable.js';

const classesByStructure = groupByStructure();

function groupByStructure(): ReadonlyMap<string, readonly AnatomyClass[]> {
  const groups = new Map<string, AnatomyClass[]>();
  for (const one of anatomyTable.values()) {
    groups.set(one.structure, [...(groups.get(one.structure) ?? []), one]);
  }
  return groups;
}

/** Names of all structures (spatial categories), in the order of the table. */
export const structureNames: readonly string[] = [...classesByStructure.keys()];

/**
 * All classes, of any class map, that make up a structure such as "left lung"; there is at least one. They
 * agree in everything but class name, display name and synonyms.
 * @throws InputError for a structure that the table does not hold.
 */
export function classesOfStructure(structure: string): readonly AnatomyClass[] {
  const found = classesByStructure.get(structure);
  if (found !== undefined) return found;
  throw new InputError({
    subject: `structure "${structure}"`,
    expected: 'a structure of the anatomy table',
    found: 'an unknown name',
  });
}
