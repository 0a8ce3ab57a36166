import type { Slice } from '../../data/volume/volume.js';
import type { Mark } from '../questions/question.js';
import { toDisplayOrientation } from '../slice/displayOrientation.js';
import { resampleLinear } from '../slice/pixelGrid.js';
import type { Scene } from '../slice/scene.js';
import { boxInPixels, widenBox } from '../slice/toPixels.js';
import { applyWindow, type DisplayWindow } from '../slice/windowing.js';
import { drawBox, greyToRgb, type RgbImage } from './drawBox.js';

/** The pictures of one slice under one window. */
export interface SceneImages {
  /** The slice with boxes drawn around pieces. */
  withMarks(marks: readonly Mark[]): RgbImage;
}

/** Resamples a slice to square pixels, windows it, and makes pictures with boxes on demand. */
export function createSceneImages(
  scene: Scene,
  intensities: Slice<Float32Array>,
  window: DisplayWindow,
  box: { readonly boxPadding: number; readonly boxLine: number },
): SceneImages {
  const grid = scene.pixelGrid;
  const resampled = resampleLinear(toDisplayOrientation(intensities), grid);
  const plain = greyToRgb(applyWindow(resampled, window), grid.width, grid.height);
  return {
    withMarks(marks) {
      if (marks.length === 0) return plain;
      const image = { ...plain, pixels: plain.pixels.slice() };
      for (const { piece, colour } of marks) {
        drawBox(image, widenBox(boxInPixels(piece, grid), box.boxPadding, grid), colour, box.boxLine);
      }
      return image;
    },
  };
}
