import type { Canvas } from '../canvas.js';
import { middleLayers } from '../mr/mergeSlices.js';
import { type MrScan, scanMr } from '../mr/scanMr.js';
import type { Physique } from '../physique.js';
import type { TissueName } from '../tissues.js';
import { maskOf } from './maskOf.js';
import type { TaskVolume } from './taskPhantom.js';

/** An MR image of a painted body, and the mask of some tissues on its slices. */
export function mrVolumes(
  canvas: Canvas,
  physique: Physique,
  scan: MrScan,
  target: readonly TissueName[],
): TaskVolume[] {
  const { intensities, grid } = scanMr(canvas, physique.random('magnetic resonance'), scan);
  const layer = grid.shape[0] * grid.shape[1];
  const mask = middleLayers(maskOf(canvas, target), layer, scan.layers);
  return [
    { name: 'mr', grid, voxels: intensities },
    { name: 'mask', grid, voxels: mask },
  ];
}
