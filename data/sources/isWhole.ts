import { anatomyOf } from '../anatomy/anatomyOf.js';
import { wholeBodyMaps } from './classMaps.js';

/**
 * Whether some classes make up a structure as one of the whole-body maps has it: three lobes make a right lung, a few of the
 * vertebrae are not all of them. A structure that none of these maps has is taken for whole.
 */
export function isWhole(structure: string, classNames: readonly string[]): boolean {
  const wholes = wholesOf.get(structure);
  return wholes === undefined || wholes.some((whole) => whole.every((name) => classNames.includes(name)));
}

/** The sets of classes that a structure is made of in the whole-body maps. */
const wholesOf: ReadonlyMap<string, readonly (readonly string[])[]> = findWholes();

function findWholes() {
  const wholes = new Map<string, string[][]>();
  for (const { classes } of Object.values(wholeBodyMaps).flat()) {
    const own = new Map<string, string[]>();
    for (const { className } of classes) {
      const { structure } = anatomyOf(className);
      own.set(structure, [...(own.get(structure) ?? []), className]);
    }
    for (const [structure, names] of own) wholes.set(structure, [...(wholes.get(structure) ?? []), names]);
  }
  return wholes;
}
