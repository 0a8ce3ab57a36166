import { areaOf } from './masks/planeMask.js';
import type { MaskSlice } from './readMaskSlices.js';
import type { QualityRecipe } from './recipe.js';

/**
 * Chooses slices on which the target is large enough to be judged: of those whose mask has at least a share of the largest one's
 * area, and a least area, evenly spaced ones from the lowest to the highest.
 */
export function chooseMaskSlices(
  slices: readonly MaskSlice[],
  { slicesPerCase, minimumArea, minimumAreaShare }: QualityRecipe,
): MaskSlice[] {
  const area = ({ tested, expert }: MaskSlice) => areaOf(expert ?? tested);
  const largest = slices.reduce((most, slice) => Math.max(most, area(slice)), 0);
  const least = Math.max(minimumArea, minimumAreaShare * largest);
  const fit = slices.filter((slice) => area(slice) >= least);
  const count = Math.min(fit.length, slicesPerCase);
  return Array.from({ length: count }, (_none, step) => fit[Math.floor(((step + 0.5) * fit.length) / count)]);
}
