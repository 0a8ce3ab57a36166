import type { Mask } from '../../statistics/mask.js';

/** A mask of the pixels for which a rule holds, as `y, x = np.mgrid[0:height, 0:width]` has it. */
export function drawMask(
  [width, height]: readonly [number, number],
  isInside: (x: number, y: number) => boolean,
): Mask {
  const values = Uint8Array.from({ length: width * height }, (_none, pixel) =>
    Number(isInside(pixel % width, Math.floor(pixel / width))),
  );
  return { width, height, values };
}
