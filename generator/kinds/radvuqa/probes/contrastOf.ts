import type { Scene, SeenStructure } from '../../../scene/scene.js';
import { planeWith } from '../../../scene/toLayers.js';
import { measureContrast } from './measureContrast.js';

/** How far a structure's largest piece stands out in the region's window, in greys of 255. */
export function contrastOf({ layers, greys }: Scene, { group, pieces }: SeenStructure): number {
  return measureContrast(planeWith(layers, group), greys, pieces[0]);
}
