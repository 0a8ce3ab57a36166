import type { Slice } from '../../data/volume/volume.js';
import { toDisplayOrientation } from '../scene/displayOrientation.js';
import { type PixelGrid, resampleLinear } from '../scene/pixelGrid.js';
import type { GreyImage } from './image.js';
import type { IntensityImage } from './intensityImage.js';
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

/** A slice as it was read, and where its pixels will lie. */
export interface SliceToDraw extends Pick<IntensityImage, 'scale' | 'fullSignal'> {
  readonly slice: Slice<Float32Array>;
  readonly grid: PixelGrid;
}

/**
 * Pictures of a slice, one for each view: turned to display orientation, resampled to square pixels, perturbed, then
 * windowed, which clips.
 */
export function* drawViews(
  { slice, scale, fullSignal, grid }: SliceToDraw,
  views: readonly View[],
): Generator<{ readonly view: View; readonly picture: GreyImage }> {
  const { width, height, pixelMm } = grid;
  const values = resampleLinear(toDisplayOrientation(slice), grid);
  const voxelMm = Math.min(...grid.spacing);
  const shared = { width, height, values, scale, fullSignal, hounsfieldOfGreys: null, pixelMm, voxelMm };
  for (const view of views) {
    const plain: IntensityImage = { ...shared, window: view.window };
    const shown = view.perturbation === null ? plain : view.perturbation.apply(plain);
    yield { view, picture: { width, height, greys: applyWindow(shown.values, view.window) } };
  }
}
