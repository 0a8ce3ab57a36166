import { anatomyTable } from '../../data/anatomy/anatomyTable.js';
import { areConfusable } from '../../data/anatomy/areConfusable.js';
import { classesOfStructure } from '../../data/anatomy/classesOfStructure.js';
import { structuresOf } from '../../data/anatomy/structuresOf.js';
import { classMaps } from '../../data/sources/classMaps.js';
import type { KeyRow } from '../../suites/schema/schema.js';

/**
 * Structures that are certainly not on an image (labelled in its case, without a pixel) and share neither location nor border
 * with those that are asked for; none where the image is not labelled as a whole.
 *
 * @param asked names of classes
 */
export function absentStructures(
  { labels }: Pick<KeyRow, 'labels'>,
  asked: readonly string[],
): readonly string[] {
  if (labels === null) return [];
  const mapped = classMaps.find(({ name }) => name === labels.classMap)?.classes ?? [];
  const there = new Set([...labels.present, ...labels.unlabelled]);
  const known = mapped.map(({ className }) => className).filter((name) => anatomyTable.has(name));
  const partlyThere = new Set(structuresOf(known.filter((name) => there.has(name))));
  const own = structuresOf(asked.filter((name) => anatomyTable.has(name)));
  const categories = new Set(own.map((name) => classesOfStructure(name)[0].category));
  const locations = new Set(own.map((name) => classesOfStructure(name)[0].location));
  return structuresOf(known).filter((name) => {
    const [{ category, location }] = classesOfStructure(name);
    const isClose = categories.has(category) || locations.has(location);
    return !partlyThere.has(name) && !isClose && !own.some((one) => areConfusable(name, one));
  });
}
