import { greyToRgb, type RgbImage } from '../../images/image.js';
import { bodyWindow } from '../../images/mr/bodyWindow.js';
import { applyWindow, type DisplayWindow } from '../../images/windows.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';
import { createPixelGrid, type PixelGrid, resampleLinear } from '../../scene/pixelGrid.js';
import type { MaskSlice } from './readMaskSlices.js';
import type { QualityRecipe } from './recipe.js';
import type { QualityTask } from './tasks.js';

/** A slice as it is shown without a mask. */
export interface ShownSlice {
  readonly plain: RgbImage;
  readonly grid: PixelGrid;
  readonly window: DisplayWindow;
}

/** Shows the slice of a task's channel in its window: of CT a fixed one, of MR the body's on the slice. */
export function showSlice(
  { images, tested: { spacing } }: MaskSlice,
  { modality, window }: QualityTask,
  recipe: QualityRecipe,
): ShownSlice {
  const slice = images[modality === 'MR' ? 'mr' : 'ct'];
  const shown = window ?? bodyWindow(slice, spacing, recipe);
  const plane = toDisplayOrientation(slice);
  const grid = createPixelGrid(plane, spacing, recipe.minimumLongerSide);
  const greys = applyWindow(resampleLinear(plane, grid), shown);
  return { plain: greyToRgb({ width: grid.width, height: grid.height, greys }), grid, window: shown };
}
