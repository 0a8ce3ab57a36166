import { scanPet } from '../pet/scanPet.js';
import { createPhysique } from '../physique.js';
import { render } from '../render.js';
import { paintLungTumour } from './lungTumour.js';
import { maskOf } from './maskOf.js';
import type { TaskPhantom } from './taskPhantom.js';

/** A chest with a tumour in one lung, in CT and in PET with FDG, which has a coarser grid of its own. */
export const lungFdgPetCt: TaskPhantom = {
  task: 'lung-fdg-pet-ct',
  create({ seed, subject, spacing = 1.5 }) {
    const physique = createPhysique(seed, subject);
    const canvas = paintLungTumour(physique, spacing, [12, 25]);
    const pet = scanPet(canvas, physique);
    return [
      { name: 'ct', grid: canvas.grid, voxels: render(canvas, physique) },
      { name: 'pet', grid: pet.grid, voxels: pet.suvs },
      { name: 'mask', grid: canvas.grid, voxels: maskOf(canvas, ['tumour']) },
    ];
  },
};
