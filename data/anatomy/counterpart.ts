import { classesOfStructure, structureNames } from './classesOfStructure.js';

/**
 * The structure of the other side: "right lung" for "left lung"; undefined when it is not one of a pair.
 * @throws InputError for a structure that the table does not hold.
 */
export function counterpart(structure: string): string | undefined {
  if (known.has(structure)) return known.get(structure);
  const found = findCounterpart(structure);
  known.set(structure, found);
  return found;
}

/** Asked over and over of the same names. */
const known = new Map<string, string | undefined>();

function findCounterpart(structure: string): string | undefined {
  const [{ category, side }] = classesOfStructure(structure);
  if (side !== 'left' && side !== 'right') return undefined;
  const otherSide = side === 'left' ? 'right' : 'left';
  return structureNames.find((name) => {
    const [other] = classesOfStructure(name);
    return other.category === category && other.side === otherSide;
  });
}
