import { anatomyOf } from '../../anatomy/anatomyOf.js';
import { type Extent, joinExtents } from '../../volume/paint/extent.js';
import type { Grid } from '../../volume/volume.js';
import type { CaseSlices } from '../source.js';

/** A category such as "kidney", or a class, is judged by its place from this volume (mm3) ... */
const smallestVolume = 1000;
/** ... and this many voxels on: a few may lie anywhere. */
const fewestVoxels = 20;

/** Extents of the classes and of the categories of a case, lesions left out, that are large enough to be judged by their place. */
export function placedExtents({
  grid,
  extents,
}: Pick<CaseSlices, 'grid' | 'extents'>): ReadonlyMap<string, Extent> {
  const classes = [...extents].filter(([name]) => anatomyOf(name).generalCategory !== 'lesion');
  const categories = [...new Set(classes.map(([name]) => anatomyOf(name).category))];
  const joined = categories.map((category) => {
    const members = classes.filter(([name]) => anatomyOf(name).category === category);
    return [category, joinExtents(members.map(([, extent]) => extent))] as const;
  });
  const fewest = Math.max(fewestVoxels, smallestVolume / voxelVolume(grid));
  return new Map(
    [...classes, ...joined].flatMap(([name, extent]) =>
      extent === undefined || extent.voxels < fewest ? [] : [[name, extent] as const],
    ),
  );
}

function voxelVolume({ spacing }: Grid): number {
  return spacing[0] * spacing[1] * spacing[2];
}
