import { classesOfStructure, structureNames } from './classesOfStructure.js';

/**
 * The structure of the other side: "right lung" for "left lung"; undefined when it is not one of a pair.
 * @throws InputError for a structure that the table does not hold.
 */
export function counterpart(structure: string): string | undefined {
  const [{ category, side }] = classesOfStructure(structure);
  if (side !== 'left' && side !== 'right') return undefined;
  const otherSide = side === 'left' ? 'right' : 'left';
  return structureNames.find((name) => {
    const [other] = classesOfStructure(name);
    return other.category === category && other.side === otherSide;
  });
}
