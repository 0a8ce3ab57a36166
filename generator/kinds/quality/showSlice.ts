import { greyToRgb, type RgbImage } from '../../images/image.js';
import { bodyWindow } from '../../images/mr/bodyWindow.js';
import { applyWindow, type DisplayWindow } from '../../images/windows.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';
import { createPixelGrid, type PixelGrid, resampleLinear } from '../../scene/pixelGrid.js';
import { fusePet } from './fusePet.js';
import type { MaskSlice } from './readMaskSlices.js';
import type { QualityRecipe } from './recipe.js';
import { channelsOf, type QualityTask } from './tasks.js';

/** A slice as it is shown without a mask. */
export interface ShownSlice {
  readonly plain: RgbImage;
  readonly grid: PixelGrid;
  readonly window: DisplayWindow;
  /** Of PET over the CT: SUV shown black and white; null without PET. */
  readonly suvWindow: { readonly lower: number; readonly upper: number } | null;
}

/** Shows the slice of a task's channel in its window: of CT a fixed one, with PET fused where there is any; of MR the body's on the slice. */
export function showSlice(
  { images, tested: { spacing } }: MaskSlice,
  { modality, window }: QualityTask,
  recipe: QualityRecipe,
): ShownSlice {
  const [main, pet] = channelsOf[modality];
  const slice = images[main];
  const shown = window ?? bodyWindow(slice, spacing, recipe);
  const plane = toDisplayOrientation(slice);
  const grid = createPixelGrid(plane, spacing, recipe.minimumLongerSide);
  const greys = applyWindow(resampleLinear(plane, grid), shown);
  const plain = greyToRgb({ width: grid.width, height: grid.height, greys });
  if (pet === undefined) return { plain, grid, window: shown, suvWindow: null };
  const suvs = resampleLinear(toDisplayOrientation(images[pet]), grid);
  const [lower, upper] = recipe.suvWindow;
  return { plain: fusePet(plain, suvs, recipe), grid, window: shown, suvWindow: { lower, upper } };
}
