import type { AnatomyClass, WindowRegion } from '../../data/anatomy/anatomyClass.js';
import { bodyRegions } from '../../data/anatomy/bodyRegions.js';
import type { CaseStructure } from './caseStructures.js';

/**
 * Structures that may be seen in some regions of a slice though nobody has segmented them, or not all of them: a list of what
 * is visible would lack them. They are of these regions, of those beside them (a slice of the upper abdomen shows the heart)
 * and of spine and muscles, which are everywhere; of all regions where none of the body's own is named.
 *
 * @param structures of the case's class map
 * @param expected structures that a complete list must be able to hold
 * @returns their names, each once
 */
export function findUnsegmented(
  structures: readonly CaseStructure[],
  expected: readonly AnatomyClass[],
  named: readonly WindowRegion[],
): readonly string[] {
  const far = new Set(farFrom(named));
  const segmented = new Set(
    structures.filter(({ labelled }) => labelled).map(({ anatomy }) => anatomy.structure),
  );
  const near = [...expected, ...structures.map(({ anatomy }) => anatomy)].filter(
    ({ windowRegion, generalCategory }) => generalCategory !== 'lesion' && !far.has(windowRegion),
  );
  return [...new Set(near.map(({ structure }) => structure))].filter((name) => !segmented.has(name));
}

/** The body's own regions that are neither named nor beside one that is; none where none is named. */
function farFrom(named: readonly WindowRegion[]): readonly WindowRegion[] {
  const places = named.map((region) => bodyRegions.indexOf(region)).filter((place) => place >= 0);
  if (places.length === 0) return [];
  return bodyRegions.filter((_, place) => places.every((one) => Math.abs(one - place) > 1));
}
