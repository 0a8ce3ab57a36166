import { planeAxes } from '../../../data/volume/paint/sliceCanvas.js';
import type { SliceRequest } from '../../../data/volume/volume.js';
import type { GliomaRecipe } from './gliomaParameters.js';
import type { GliomaVolumes } from './readGlioma.js';

/** The slices of a case that the recipe wants: of each plane from the first with tumour to the last, or all, thinned out. */
export function chooseGliomaSlices(
  { grid: { shape }, tumour }: Pick<GliomaVolumes, 'grid' | 'tumour'>,
  { planes, slices, every, maxSlices }: GliomaRecipe,
): SliceRequest[] {
  const ends = slices === 'all' ? shape.map((size) => [0, size - 1]) : tumourEnds(tumour, shape);
  return planes.flatMap((plane) => {
    const [first, last] = ends[planeAxes[plane].across];
    const count = Math.floor((last - first) / every) + 1;
    const all = Array.from({ length: count }, (_none, step) => first + step * every);
    return spread(all, maxSlices ?? count).map((index) => ({ plane, index }));
  });
}

/** The first and the last index with tumour along each axis. */
function tumourEnds(tumour: Uint8Array, [nx, ny, nz]: readonly [number, number, number]): number[][] {
  const ends = [nx, ny, nz].map((size) => [size, -1]);
  const add = (axis: number, index: number) => {
    ends[axis] = [Math.min(ends[axis][0], index), Math.max(ends[axis][1], index)];
  };
  for (let at = 0; at < tumour.length; at++) {
    if (tumour[at] === 0) continue;
    const row = Math.floor(at / nx);
    add(0, at % nx);
    add(1, row % ny);
    add(2, Math.floor(row / ny));
  }
  return ends;
}

/** At most so many members, half a step from either end; all where there are no more. */
function spread<Member>(members: readonly Member[], most: number): Member[] {
  if (members.length <= most) return [...members];
  return Array.from(
    { length: most },
    (_none, step) => members[Math.floor(((step + 0.5) * members.length) / most)],
  );
}
