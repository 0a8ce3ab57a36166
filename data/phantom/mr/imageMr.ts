import type { Canvas } from '../canvas.js';
import type { Phantom } from '../phantom.js';
import type { Physique } from '../physique.js';
import { countLayers, middleLayers } from './mergeSlices.js';
import { mrClasses, mrLabel } from './mrLabels.js';
import { scanMr } from './scanMr.js';
import { sequences } from './sequences.js';

/** Slice thicknesses in millimetres, of which one is drawn. */
const thicknesses = [3, 4.5, 6] as const;

/** Images a painted torso with MR and its labels: the sequence by the subject's number, in thick slices. */
export function imageMr(canvas: Canvas, physique: Physique, subject: number): Phantom {
  const random = physique.random('magnetic resonance');
  const sequence = sequences[(subject - 1) % sequences.length];
  const { grid, labels, tissues } = canvas;
  const thickness = thicknesses[random.integer(thicknesses.length)];
  const layers = countLayers(thickness, grid.spacing[2]);
  const all = labels.map((label, index) => mrLabel(label, tissues[index]));
  return {
    ...scanMr(canvas, random, { sequence, layers }),
    labels: middleLayers(all, grid.shape[0] * grid.shape[1], layers),
    classNames: mrClasses,
  };
}
