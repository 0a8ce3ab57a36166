import { classMaps } from '../../../data/sources/classMaps.js';
import type { KeyRow } from '../../../suites/schema/schema.js';
import type { Referent } from './referent.js';

/** Whether the masks show what is named; `unknown` where they can't tell. */
export type Presence = 'present' | 'absent' | 'unknown';

const classesByMap: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  classMaps.map(({ name, classes }) => [name, new Set(classes.map((one) => one.className))]),
);

/**
 * Looks a referent up in the key. It is absent only when every class it may mean, as far as the case's class
 * map has it, is labelled in this case and has no pixel on the slice. A kind of tissue, a region, a structure
 * outside the class map and a class map that is not built in say nothing.
 */
export function presenceOf(
  { level, classes }: Referent,
  key: Pick<KeyRow, 'present' | 'unlabelled' | 'proof'>,
): Presence {
  const map = classesByMap.get(key.proof.classMap);
  const mapped = classes.filter((name) => map?.has(name));
  if (mapped.some((name) => key.present.includes(name))) return 'present';
  const isVague = level === 'kind' || mapped.length === 0;
  if (isVague || mapped.some((name) => key.unlabelled.includes(name))) return 'unknown';
  return 'absent';
}
