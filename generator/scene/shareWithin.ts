import type { SliceRequest } from '../../data/volume/volume.js';
import type { NameLimits } from './bodyLevels.js';
import { type DisplayPlane, reverseIndex } from './displayOrientation.js';
import type { Piece } from './findPieces.js';

/** The share of a piece's group, of what lies in the piece's box, that is within layers along the axis to the head. */
export function shareWithin(
  { group, box }: Piece,
  { values, width, height }: DisplayPlane<Uint16Array>,
  { plane, index }: SliceRequest,
  { lowest, highest }: NameLimits,
): number {
  const isWithin = (layer: number) => layer >= lowest && layer <= highest;
  if (plane === 'axial') return isWithin(index) ? 1 : 0;
  const [column0, row0, column1, row1] = box;
  let inside = 0;
  let all = 0;
  for (let row = row0; row <= row1; row++) {
    let own = 0;
    for (const one of values.subarray(row * width + column0, row * width + column1 + 1))
      if (one === group) own++;
    all += own;
    if (isWithin(reverseIndex(row, height))) inside += own;
  }
  return inside / all;
}
