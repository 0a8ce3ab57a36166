import type { Canvas } from './canvas.js';
import { type TissueName, tissueCode } from './tissues.js';

/** A coat: where a core tissue borders on anything outside its kind, its outermost voxels become `coat`. */
export interface Coat {
  readonly core: TissueName;
  readonly coat: TissueName;
}

/**
 * Gives bones their cortex and hollow organs their wall: voxels of a core tissue that have a neighbour (of six)
 * with another label turn into the coat tissue.
 */
export function coatSurfaces(canvas: Canvas, coats: readonly Coat[]): void {
  const { labels, tissues } = canvas;
  const [width, height, depth] = canvas.grid.shape;
  const coatOf = new Uint8Array(256);
  for (const { core, coat } of coats) coatOf[tissueCode(core)] = tissueCode(coat);
  const slice = width * height;
  for (let k = 1; k < depth - 1; k++) {
    for (let j = 1; j < height - 1; j++) {
      const row = slice * k + width * j;
      for (let index = row + 1; index < row + width - 1; index++) {
        const coat = coatOf[tissues[index]];
        if (coat === 0) continue;
        const label = labels[index];
        const inner =
          labels[index - 1] === label &&
          labels[index + 1] === label &&
          labels[index - width] === label &&
          labels[index + width] === label &&
          labels[index - slice] === label &&
          labels[index + slice] === label;
        if (!inner) tissues[index] = coat;
      }
    }
  }
}
