import { anatomyTable } from '../../data/anatomy/anatomyTable.js';
import { areConfusable } from '../../data/anatomy/areConfusable.js';
import { classesOfStructure } from '../../data/anatomy/classesOfStructure.js';
import { structuresOf } from '../../data/anatomy/structuresOf.js';
import { classMaps } from '../../data/sources/classMaps.js';
import { directions, type KeyRow } from '../../suites/schema/schema.js';
import type { Random } from '../../util/random.js';

/** An answer that is wrong for sure, and whether it states something that is not on the slice. */
export interface WrongAnswer {
  readonly text: string;
  readonly isAbsent: boolean;
}

/**
 * Makes a wrong answer to an open item: the opposite direction, what a structure from elsewhere in the body does, or such
 * a structure itself, none of whose classes is on the slice. Null when there is no such structure.
 */
export function wrongAnswer(key: KeyRow, random: Random): WrongAnswer | null {
  if (key.direction !== null) return { text: oppositeOf(key.direction), isAbsent: false };
  const absent = absentStructures(key);
  if (absent.length === 0) return null;
  const structure = absent[random.integer(absent.length)];
  if (!isFunction(key)) return { text: structure, isAbsent: true };
  return { text: classesOfStructure(structure)[0].function.text, isAbsent: false };
}

/** The opposite of a direction in image terms. */
export function oppositeOf(direction: (typeof directions)[number]): string {
  return directions[(directions.indexOf(direction) + directions.length / 2) % directions.length];
}

/** Whether the key tells what a structure does. */
function isFunction(key: KeyRow): boolean {
  return key.structures.some((name) => anatomyTable.get(name)?.function.text === key.answer);
}

/** Structures that are labelled in the case, have no voxel on the slice, and share neither location nor border with the answer. */
function absentStructures(key: KeyRow): readonly string[] {
  const mapped = classMaps.find(({ name }) => name === key.proof.classMap)?.classes ?? [];
  const there = new Set([...key.present, ...key.unlabelled]);
  const known = mapped.map(({ className }) => className).filter((name) => anatomyTable.has(name));
  const partlyThere = new Set(structuresOf(known.filter((name) => there.has(name))));
  const asked = structuresOf(key.structures.filter((name) => anatomyTable.has(name)));
  const categories = new Set(asked.map((name) => classesOfStructure(name)[0].category));
  const locations = new Set(asked.map((name) => classesOfStructure(name)[0].location));
  return structuresOf(known).filter((name) => {
    const [{ category, location }] = classesOfStructure(name);
    const isClose = categories.has(category) || locations.has(location);
    return !partlyThere.has(name) && !isClose && !asked.some((one) => areConfusable(name, one));
  });
}
