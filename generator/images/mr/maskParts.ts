import { labelPieces } from '../../../statistics/labelPieces.js';
import type { Mask } from '../../../statistics/mask.js';

/** The largest part of a mask whose voxels hang together by their sides; of several as large the first. */
export function largestPart(mask: Mask): Mask {
  const { labels, sizes } = labelPieces(mask, 'sides');
  const largest = sizes.indexOf(Math.max(...sizes));
  return { ...mask, values: Uint8Array.from(labels, (label) => Number(label > 0 && label === largest + 1)) };
}

/** A mask with all that it encloses: what does not hang together with the plane's outside. */
export function fillHoles({ width, height, values }: Mask): Mask {
  const padded = new Uint8Array((width + 2) * (height + 2)).fill(1);
  const place = (voxel: number) => (width + 2) * (Math.floor(voxel / width) + 1) + (voxel % width) + 1;
  values.forEach((value, voxel) => {
    padded[place(voxel)] = 1 - value;
  });
  const { labels } = labelPieces({ width: width + 2, height: height + 2, values: padded }, 'sides');
  const outside = labels[0];
  return { width, height, values: values.map((_, voxel) => Number(labels[place(voxel)] !== outside)) };
}
