import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';

const regionNames: Readonly<Record<WindowRegion, string>> = {
  'head and neck': 'head and neck',
  chest: 'chest',
  abdomen: 'abdomen',
  pelvis: 'pelvis',
  spine: 'spine',
  muscle: 'trunk muscles',
};

/** Body order, from the head down, in which regions are named whatever their rank. */
const bodyOrder: readonly WindowRegion[] = ['head and neck', 'chest', 'abdomen', 'pelvis', 'spine', 'muscle'];

/** The first of `bodyOrder` follow each other from head to pelvis. */
const trunkRegions = 4;

/**
 * Names regions for a prompt: "chest", "chest and abdomen", "chest, abdomen and pelvis". A region between two
 * that are shown is shown as well, whatever its share.
 */
export function nameRegions(regions: readonly WindowRegion[]): string {
  const places = regions.map((region) => bodyOrder.indexOf(region)).filter((place) => place < trunkRegions);
  const isBetween = (place: number) => place > Math.min(...places) && place < Math.max(...places);
  const shown = bodyOrder.filter((region, place) => regions.includes(region) || isBetween(place));
  const names = shown.map((region) => regionNames[region]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
