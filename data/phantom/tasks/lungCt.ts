import { createPhysique } from '../physique.js';
import { render } from '../render.js';
import { paintLungTumour } from './lungTumour.js';
import { maskOf } from './maskOf.js';
import type { TaskPhantom } from './taskPhantom.js';

/** A chest with a nodule in one lung, in CT. */
export const lungCt: TaskPhantom = {
  task: 'lung-ct',
  create({ seed, subject, spacing = 1.5 }) {
    const physique = createPhysique(seed, subject);
    const canvas = paintLungTumour(physique, spacing, [6, 14]);
    return [
      { name: 'ct', grid: canvas.grid, voxels: render(canvas, physique) },
      { name: 'mask', grid: canvas.grid, voxels: maskOf(canvas, ['tumour']) },
    ];
  },
};
