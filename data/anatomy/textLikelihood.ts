import type { WindowRegion } from './anatomyClass.js';
import { bodyPositions } from './bodyPositions.js';
import { classesOfStructure, structureNames } from './classesOfStructure.js';

/** How much likelier a structure is in a region that is named: about a third of the trunk's slices show one. */
const regionFactor = 3;
/** The same for other regions: they reach into the slice at its border only. */
const otherRegionFactor = 0.05;

/**
 * How likely a guesser who knows the regions of a slice alone takes a structure for one that it shows; of `largest`, for the one that covers most
 * of it. Grows with that likelihood, up to 200, and is 0 for a structure that the table of positions does not know.
 *
 * @param regions those that a text names; empty for none
 */
export function textLikelihood(
  structure: string,
  regions: ReadonlySet<WindowRegion>,
  about: 'visible' | 'largest',
): number {
  if (!structureNames.includes(structure)) return 0;
  const [{ category, windowRegion }] = classesOfStructure(structure);
  const { share, area } = bodyPositions.get(category) ?? { share: 0, area: 0 };
  const prior = about === 'largest' ? share * area : share;
  if (regions.has(windowRegion)) return prior * regionFactor;
  const runsThrough = windowRegion === 'spine' || windowRegion === 'muscle';
  return regions.size === 0 || runsThrough ? prior : prior * otherRegionFactor;
}
