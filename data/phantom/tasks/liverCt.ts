import { paintTorso } from '../paintTorso.js';
import { createPhysique } from '../physique.js';
import { render } from '../render.js';
import { labelOf } from '../totalClasses.js';
import type { TaskPhantom } from './taskPhantom.js';

/** An abdomen in CT with its liver. */
export const liverCt: TaskPhantom = {
  task: 'liver-ct',
  create({ seed, subject, spacing = 1.5 }) {
    const physique = createPhysique(seed, subject);
    const canvas = paintTorso(physique, spacing, {
      centre: [0, 0.4 * physique.fat - 25, 260],
      size: [378, 306, 260],
    });
    const liver = labelOf('liver');
    return [
      { name: 'ct', grid: canvas.grid, voxels: render(canvas, physique) },
      { name: 'mask', grid: canvas.grid, voxels: canvas.labels.map((label) => Number(label === liver)) },
    ];
  },
};
