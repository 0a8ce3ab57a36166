import type { Slice } from '../../data/volume/volume.js';
import type { Mark } from '../kinds/radvuqa/questions/question.js';
import { toDisplayOrientation } from '../scene/displayOrientation.js';
import { resampleLinear } from '../scene/pixelGrid.js';
import type { Scene } from '../scene/scene.js';
import { boxInPixels, widenBox } from '../scene/toPixels.js';
import { drawBox, greyToRgb, type RgbImage } from './drawBox.js';
import type { PictureMemory } from './pictureMemory.js';
import { applyWindow, type DisplayWindow } from './windowing.js';

/** The pictures of one slice under one window. */
export interface SceneImages {
  /** The slice with boxes drawn around pieces; the next call writes over it. */
  withMarks(marks: readonly Mark[]): RgbImage;
}

/** What pictures are drawn from, and how. */
export interface PictureSource {
  readonly scene: Scene;
  /** The scene's slice in RAS+ order. */
  readonly intensities: Slice<Float32Array>;
  readonly window: DisplayWindow;
  readonly boxPadding: number;
  readonly boxLine: number;
}

/** Resamples a slice to square pixels, windows it, and makes pictures with boxes on demand, all in the given memory. */
export function createSceneImages(source: PictureSource, memory: PictureMemory): SceneImages {
  const { pixelGrid: grid } = source.scene;
  const plain = drawSlice(source, memory);
  return {
    withMarks(marks) {
      const image = { ...plain, pixels: memory.marked(plain.pixels.length) };
      image.pixels.set(plain.pixels);
      for (const { piece, colour } of marks) {
        drawBox(image, widenBox(boxInPixels(piece, grid), source.boxPadding, grid), colour, source.boxLine);
      }
      return image;
    },
  };
}

function drawSlice({ scene, intensities, window }: PictureSource, memory: PictureMemory): RgbImage {
  const { width, height } = scene.pixelGrid;
  const pixels = width * height;
  const turned = toDisplayOrientation(intensities, memory.turned(intensities.values.length));
  const resampled = resampleLinear(turned, scene.pixelGrid, memory.resampled(pixels));
  const plain = memory.plain(3 * pixels);
  greyToRgb(applyWindow(resampled, window, memory.greys(pixels)), plain);
  return { width, height, pixels: plain };
}
