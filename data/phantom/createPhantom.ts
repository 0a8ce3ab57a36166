import { imageMr } from './mr/imageMr.js';
import { paintTorso } from './paintTorso.js';
import type { Phantom } from './phantom.js';
import { createPhysique } from './physique.js';
import { render } from './render.js';
import { totalClasses } from './totalClasses.js';

/** Which phantom to make. */
export interface PhantomOptions {
  readonly seed: number | string;
  /** Number of the subject, from 1; each has its own random streams. */
  readonly subject?: number;
  /** Edge of the cubic voxels in millimetres; MR slices are thicker. */
  readonly spacing?: number | undefined;
  readonly modality?: 'CT' | 'MR';
}

/**
 * Makes a torso from the neck to the thighs in RAS+; the same options give the same bytes. Of one seed and subject the
 * body is the same in both modalities.
 */
export function createPhantom({
  seed,
  subject = 1,
  spacing = 1.5,
  modality = 'CT',
}: PhantomOptions): Phantom {
  const physique = createPhysique(seed, subject);
  const canvas = paintTorso(physique, spacing);
  if (modality === 'MR') return imageMr(canvas, physique, subject);
  const { labels, grid } = canvas;
  return { intensities: render(canvas, physique), labels, classNames: totalClasses, grid };
}
