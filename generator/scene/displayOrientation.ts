import type { Slice } from '../../data/volume/volume.js';

/** Values of a plane in display order, voxel by voxel: the first is at the top left, rows follow each other. */
export interface DisplayPlane<Values> {
  readonly width: number;
  readonly height: number;
  readonly values: Values;
}

/**
 * Turns a RAS+ plane to radiological display: axial seen from the feet (patient's right at the viewer's left,
 * anterior up), coronal from the front (right at left, superior up), sagittal with anterior at left, superior up.
 *
 * In every plane both RAS+ axes run against the display (right, anterior and superior have the highest
 * index and the lowest column or row), so that the turn is the same for all three: the values reversed.
 */
export function toDisplayOrientation<Values extends Float32Array | Uint16Array | Uint8Array>({
  width,
  height,
  values,
}: Slice<Values>): DisplayPlane<Values> {
  return { width, height, values: values.toReversed() as Values };
}

/** Column or row in display order to index along the RAS+ axis, and back. */
export function reverseIndex(index: number, size: number): number {
  return size - 1 - index;
}
