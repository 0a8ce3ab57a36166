import type { Slice } from '../../data/volume/volume.js';
import { toDisplayOrientation } from '../scene/displayOrientation.js';
import { type PixelGrid, resampleLinear } from '../scene/pixelGrid.js';
import { greyToRgb, type RgbImage } from './image.js';
import type { DrawnPerturbation } from './perturbations/drawPerturbation.js';
import { applyWindow, type DisplayWindow } from './windows.js';

/** One way of showing a slice. */
export interface View {
  readonly window: DisplayWindow;
  /** Null where the picture is shown as it is. */
  readonly perturbation: DrawnPerturbation | null;
}

/** Every window with every perturbation, each window first without one. */
export function listViews(
  windows: readonly DisplayWindow[],
  perturbations: readonly DrawnPerturbation[],
): View[] {
  return windows.flatMap((window) =>
    [null, ...perturbations].map((perturbation) => ({ window, perturbation })),
  );
}

/** Pictures of a slice, one for each view: turned to display orientation, resampled to square pixels, then windowed. */
export function* drawViews(
  slice: Slice<Float32Array>,
  grid: PixelGrid,
  views: readonly View[],
): Generator<{ readonly view: View; readonly picture: RgbImage }> {
  const resampled = resampleLinear(toDisplayOrientation(slice), grid);
  for (const view of views) {
    const plain = { width: grid.width, height: grid.height, greys: applyWindow(resampled, view.window) };
    const shown = view.perturbation === null ? plain : view.perturbation.apply(plain);
    yield { view, picture: greyToRgb(shown) };
  }
}
