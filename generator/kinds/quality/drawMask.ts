import type { OverlayName } from '../../../suites/conditions.js';
import type { RgbImage } from '../../images/image.js';
import type { ImageStore } from '../../images/imageStore.js';
import { drawOverlay } from './drawOverlay.js';
import type { PlaneMask } from './masks/planeMask.js';
import type { QualityRecipe } from './recipe.js';
import type { ShownSlice } from './showSlice.js';

/** Stores the pictures of a mask, in the order in which they are shown: "beside plain" shows the image alone before. */
export async function drawMask(
  { plain, grid }: ShownSlice,
  mask: PlaneMask,
  overlay: OverlayName,
  { recipe, store }: { readonly recipe: QualityRecipe; readonly store: ImageStore },
): Promise<string[]> {
  const { contourLine, fillOpacity } = recipe;
  const overlaid: RgbImage = drawOverlay(plain, mask, grid, { contourLine, fillOpacity, overlay });
  const shown = overlay.endsWith('beside plain') ? [plain, overlaid] : [overlaid];
  return Promise.all(shown.map((image) => store.save(image)));
}
