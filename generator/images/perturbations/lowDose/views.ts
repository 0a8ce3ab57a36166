/**
 * Parallel-beam views of a plane, evenly over half a turn, view by view. Detectors are a pixel wide, and the middle
 * one looks at the plane's centre. The view at angle a holds the sums along x cos a - y sin a = constant, with x to the
 * right and y down, as in skimage.transform.radon.
 */
export interface Views {
  readonly count: number;
  readonly detectors: number;
  readonly values: Float32Array;
}

/** Detectors that see all of a plane from every side: an odd number. */
export function countDetectors(width: number, height: number): number {
  return 2 * Math.ceil(Math.hypot(width, height) / 2 + 1) + 1;
}

/** Where the pixel at the plane's top left is seen, and how far that moves to the next column and to the next row. */
export function seePlane(
  view: number,
  { count, detectors }: Omit<Views, 'values'>,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly first: number; readonly perColumn: number; readonly perRow: number } {
  const angle = (view * Math.PI) / count;
  const [perColumn, perRow] = [Math.cos(angle), -Math.sin(angle)];
  const first = (detectors - 1 - perColumn * (width - 1) - perRow * (height - 1)) / 2;
  return { first, perColumn, perRow };
}
