import type { Perturbation } from './perturbation.js';

/** Every perturbation that a recipe may name. */
export const perturbations: readonly Perturbation[] = [];
