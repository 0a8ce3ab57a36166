import { createGrowingArray, type GrowingArray } from '../../util/createGrowingArray.js';

/** Memory for drawing one picture after another. */
export interface PictureMemory {
  readonly turned: GrowingArray<Float32Array>;
  readonly resampled: GrowingArray<Float32Array>;
  readonly greys: GrowingArray<Uint8Array>;
  readonly plain: GrowingArray<Uint8Array>;
  readonly marked: GrowingArray<Uint8Array>;
}

/** Makes memory that grows with the largest picture. */
export function createPictureMemory(): PictureMemory {
  const floats = () => createGrowingArray((length) => new Float32Array(length));
  const bytes = () => createGrowingArray((length) => new Uint8Array(length));
  return { turned: floats(), resampled: floats(), greys: bytes(), plain: bytes(), marked: bytes() };
}
