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

/** Names regions for a prompt: "chest", "chest and abdomen", "chest, abdomen and pelvis". */
export function nameRegions(regions: readonly WindowRegion[]): string {
  const names = bodyOrder.filter((region) => regions.includes(region)).map((region) => regionNames[region]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
