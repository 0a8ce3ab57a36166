import type { CaseSlices } from '../../data/sources/source.js';
import type { SliceRequest } from '../../data/volume/volume.js';
import { normalAxis } from './chooseSlices.js';

/** Classes with a voxel in a slice or in a layer beside it whose centre is less than `distance` mm away. */
export function nearClasses(
  { grid, extents }: Pick<CaseSlices, 'grid' | 'extents'>,
  { plane, index }: SliceRequest,
  distance: number,
): readonly string[] {
  const axis = normalAxis[plane];
  const spacing = grid.spacing[axis];
  return [...extents].flatMap(([name, { layers }]) => {
    const isNear = layers[axis].some((has, layer) => has === 1 && isWithin(layer - index, spacing, distance));
    return isNear ? [name] : [];
  });
}

function isWithin(layers: number, spacing: number, distance: number): boolean {
  return layers === 0 || Math.abs(layers) * spacing < distance;
}
