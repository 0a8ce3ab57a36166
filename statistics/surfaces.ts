import type { Mask } from './mask.js';

/** Where the surface of a mask is, on a grid of its own. */
export interface Surface extends Mask {
  /** How much each place of it weighs; absent where all weigh the same. */
  readonly weights?: Float64Array;
}

/**
 * The pixels of a mask of which one of the four neighbours is outside, or outside of the image.
 *
 * @example
 * pixelSurface({ width: 3, height: 3, values: new Uint8Array(9).fill(1) }).values; // [1, 1, 1, 1, 0, 1, 1, 1, 1]
 */
export function pixelSurface({ width, height, values }: Mask): Surface {
  const surface = new Uint8Array(values.length);
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (values[pixel] === 0) continue;
      const isEdge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
      const isInner =
        !isEdge &&
        values[pixel - 1] + values[pixel + 1] + values[pixel - width] + values[pixel + width] === 4;
      surface[pixel] = isInner ? 0 : 1;
    }
  }
  return { width, height, values: surface };
}

/**
 * The corners of pixels where inside and outside meet, each with the length of the contour there as surface-distance counts it: where
 * one or three of the four pixels around are inside, half the diagonal of a pixel; where two side by side are, its side; where two
 * across are, the diagonal.
 *
 * @param spacing Between columns and between rows, in mm; weights are in mm, too.
 * @example
 * cornerSurface({ width: 1, height: 1, values: Uint8Array.of(1) }, [3, 4]).weights; // [2.5, 2.5, 2.5, 2.5]
 */
export function cornerSurface(mask: Mask, [columnMm, rowMm]: readonly [number, number]): Surface {
  const [width, height] = [mask.width + 1, mask.height + 1];
  const values = new Uint8Array(width * height);
  const weights = new Float64Array(width * height);
  const diagonal = Math.hypot(columnMm, rowMm);
  for (let y = 0, corner = 0; y < height; y++) {
    for (let x = 0; x < width; x++, corner++) {
      const [above, below] = [pixelAt(mask, x, y - 1), pixelAt(mask, x, y)];
      const [aboveLeft, belowLeft] = [pixelAt(mask, x - 1, y - 1), pixelAt(mask, x - 1, y)];
      const inside = above + below + aboveLeft + belowLeft;
      if (inside === 0 || inside === 4) continue;
      values[corner] = 1;
      if (inside !== 2) weights[corner] = diagonal / 2;
      else if (above === aboveLeft) weights[corner] = columnMm;
      else weights[corner] = above === below ? rowMm : diagonal;
    }
  }
  return { width, height, values, weights };
}

function pixelAt({ width, height, values }: Mask, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : values[y * width + x];
}
