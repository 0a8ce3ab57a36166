import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import { classMaps } from '../../../data/sources/classMaps.js';
import type { Labels } from '../../../suites/schema/schema.js';
import type { Referent } from './referent.js';

/** Whether the masks show what is named; `unknown` where they can't tell. */
export type Presence = 'present' | 'absent' | 'unknown';

const classesByMap: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  classMaps.map(({ name, classes }) => [name, new Set(classes.map((one) => one.className))]),
);

/**
 * Looks a referent up in an image's labels. It is absent only when every class it may mean, as far as the case's class
 * map has it, is labelled in this case and has no pixel on the slice. A kind of tissue, a region, a structure
 * outside the class map and a class map that is not built in say nothing; a part that the map does not have is there with its whole, nor does an image that is not labelled as a whole.
 */
export function presenceOf({ level, classes }: Referent, labels: Labels | null): Presence {
  if (labels === null) return 'unknown';
  const map = classesByMap.get(labels.classMap);
  const own = classes.filter((name) => map?.has(name));
  const mapped =
    own.length > 0 || level !== 'part' ? own : wholesOf(classes).filter((name) => map?.has(name));
  if (mapped.some((name) => labels.present.includes(name))) return 'present';
  const isVague = level === 'kind' || mapped.length === 0;
  if (isVague || mapped.some((name) => labels.unlabelled.includes(name))) return 'unknown';
  return 'absent';
}

function wholesOf(classes: readonly string[]): readonly string[] {
  return classes.flatMap((name) => classesOfStructure(anatomyOf(name).structure).map((one) => one.className));
}
