import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import type { Referent } from '../mentions/referent.js';

/** The structure that is asked for, and its classes on the slice. */
export interface Target {
  readonly structure: string;
  readonly classes: readonly string[];
}

/**
 * How well a name fits the structure that is asked for, on the paper's scale: 5 the structure itself, or just
 * its visible parts; 4 its category without a side, or one visible part of several; 3 the other side, a group
 * word that includes it, or a part that is not visible; 2 a kind of tissue that includes it, or something in the
 * same location; 1 anything else.
 */
export function structureScore(referent: Referent, target: Target): number {
  const own = anatomyOf(target.classes[0] ?? classesOfStructure(target.structure)[0].className);
  const named = referent.classes.map(anatomyOf);
  const inStructure = named.some((one) => one.structure === own.structure);
  const inCategory = named.some((one) => one.category === own.category);
  const inLocation = referent.locations.includes(own.location);
  switch (referent.level) {
    case 'part':
      if (inStructure) return partScore(referent, target);
      break;
    case 'structure':
      if (inStructure) return 5;
      // Which side a voxel of "kidneys" is of, its label does not say: a side that is named cannot be wrong.
      if (inCategory && own.isBothSides) return 5;
      break;
    case 'category':
      if (inCategory) return own.side === 'left' || own.side === 'right' ? 4 : 5;
      break;
    case 'group':
      if (inCategory) return 3;
      break;
    case 'kind':
      return inCategory ? 2 : 1;
    default:
      return inLocation ? 2 : 1;
  }
  if (inCategory) return 3;
  return inLocation ? 2 : 1;
}

function partScore({ classes }: Referent, target: Target): number {
  const visible = classes.filter((name) => target.classes.includes(name));
  const isWholeVisible = target.classes.some((name) => anatomyOf(name).displayName === target.structure);
  if (visible.length === 0) return isWholeVisible ? 4 : 3;
  return visible.length === target.classes.length ? 5 : 4;
}
