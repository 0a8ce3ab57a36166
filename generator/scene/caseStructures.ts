import type { AnatomyClass } from '../../data/anatomy/anatomyClass.js';
import { anatomyOf } from '../../data/anatomy/anatomyOf.js';
import { isWhole } from '../../data/sources/isWhole.js';
import type { ClassMap } from '../../data/sources/source.js';

/** A structure of a class map, with the classes that make it up. */
export interface CaseStructure {
  readonly anatomy: AnatomyClass;
  readonly classes: readonly { readonly id: number; readonly className: string }[];
  /** True when all of it is labelled in the case, so that no voxel means not there. */
  readonly labelled: boolean;
}

/** Structures of a case in order of their lowest class id; structure n has group n + 1. */
export interface CaseStructures {
  readonly structures: readonly CaseStructure[];
  /** Group by label id; 0 for ids without a class. */
  readonly groupOfLabel: Uint16Array;
}

/** Groups the classes of a class map into structures, once for a case. */
export function groupClasses(classMap: ClassMap, unlabelled: readonly string[]): CaseStructures {
  const byName = new Map<string, { id: number; className: string }[]>();
  for (const entry of classMap.classes) {
    const { structure } = anatomyOf(entry.className);
    const members = byName.get(structure);
    if (members === undefined) byName.set(structure, [entry]);
    else members.push(entry);
  }
  const structures = [...byName.values()].map((classes) => ({
    anatomy: anatomyOf(classes[0].className),
    classes,
    labelled: isLabelled(classes, unlabelled),
  }));
  return { structures, groupOfLabel: indexLabels(structures) };
}

/** A class map that has a part of a structure alone, such as one lobe, says nothing of where the rest is. */
function isLabelled(classes: CaseStructure['classes'], unlabelled: readonly string[]): boolean {
  const names = classes.map(({ className }) => className);
  return names.every((name) => !unlabelled.includes(name)) && isWhole(anatomyOf(names[0]).structure, names);
}

function indexLabels(structures: readonly CaseStructure[]): Uint16Array {
  const ids = structures.flatMap(({ classes }) => classes.map(({ id }) => id));
  const groupOfLabel = new Uint16Array(Math.max(0, ...ids) + 1);
  structures.forEach(({ classes }, position) => {
    for (const { id } of classes) groupOfLabel[id] = position + 1;
  });
  return groupOfLabel;
}
