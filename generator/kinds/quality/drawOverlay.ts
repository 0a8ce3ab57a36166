import type { OverlayName } from '../../../suites/conditions.js';
import type { RgbImage } from '../../images/image.js';
import { type PixelGrid, resampleLinear } from '../../scene/pixelGrid.js';
import type { PlaneMask } from './masks/planeMask.js';
import type { QualityRecipe } from './recipe.js';

/** Cyan: told from every grey, and from the reds and yellows of PET. */
const colour = [0, 255, 255] as const;

/**
 * Lays a mask over an image of the same plane. The border is found on the image's pixels, between the centres of voxels, so that
 * the enlarging makes no steps that could pass for a fault; a contour lies just outside it, so that what it encloses stays seen.
 */
export function drawOverlay(
  image: RgbImage,
  mask: PlaneMask,
  grid: PixelGrid,
  {
    overlay,
    contourLine,
    fillOpacity,
  }: Pick<QualityRecipe, 'contourLine' | 'fillOpacity'> & { readonly overlay: OverlayName },
): RgbImage {
  const inside = resampleLinear({ ...mask, values: Float32Array.from(mask.values) }, grid).map((share) =>
    Number(share >= 0.5),
  );
  const isFilled = overlay.startsWith('fill');
  const opacity = isFilled ? fillOpacity : 1;
  const covered = isFilled ? inside : ringAround(inside, grid, contourLine);
  const pixels = image.pixels.slice();
  for (let pixel = 0; pixel < covered.length; pixel++) {
    if (covered[pixel] === 0) continue;
    for (let part = 0; part < 3; part++) {
      const at = 3 * pixel + part;
      pixels[at] = Math.round((1 - opacity) * pixels[at] + opacity * colour[part]);
    }
  }
  return { ...image, pixels };
}

/** Pixels outside that have one inside within `line` pixels. */
function ringAround(inside: Float32Array, { width, height }: PixelGrid, line: number): Float32Array {
  const ring = new Float32Array(inside.length);
  const near = discOffsets(line);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (inside[pixel] === 0 || isDeepInside(inside, width, pixel)) continue;
      for (const [dx, dy] of near) {
        const [column, row] = [x + dx, y + dy];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        if (inside[row * width + column] === 0) ring[row * width + column] = 1;
      }
    }
  }
  return ring;
}

function isDeepInside(inside: Float32Array, width: number, pixel: number): boolean {
  return [-width, -1, 1, width].every((step) => inside[pixel + step] === 1);
}

function discOffsets(radius: number): (readonly [number, number])[] {
  const steps = Array.from({ length: 2 * radius + 1 }, (_none, step) => step - radius);
  return steps.flatMap((dy) =>
    steps.filter((dx) => Math.hypot(dx, dy) <= radius + 0.5).map((dx) => [dx, dy] as const),
  );
}
