import { contrast } from './contrast.js';
import { lowDose } from './lowDose/lowDose.js';
import { lowResolution } from './lowResolution.js';
import { motionBlur } from './motionBlur.js';
import { noise } from './noise.js';
import type { Perturbation } from './perturbation.js';
import { sharpness } from './sharpness.js';

/** Every perturbation that a recipe may name: the paper's five and low dose. */
export const perturbations: readonly Perturbation[] = [
  /** White noise: Gaussian for CT, Rician for MR. */
  noise,
  /** A wrong display window. */
  contrast,
  /** A sharper reconstruction kernel. */
  sharpness,
  /** A patient who moves: a smear for CT, ghosts for MR. */
  motionBlur,
  /** Large pixels. */
  lowResolution,
  /** Fewer photons, with the noise and streaks they leave; not for MR. */
  lowDose,
];
