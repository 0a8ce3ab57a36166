/** Memory for drawing one picture after another; each call gives as many numbers as asked for, with what was in them. */
export interface PictureMemory {
  readonly turned: (length: number) => Float32Array;
  readonly resampled: (length: number) => Float32Array;
  readonly greys: (length: number) => Uint8Array;
  readonly plain: (length: number) => Uint8Array;
  readonly marked: (length: number) => Uint8Array;
}

/** Makes memory that grows with the largest picture. */
export function createPictureMemory(): PictureMemory {
  const floats = () => growing((length) => new Float32Array(length));
  const bytes = () => growing((length) => new Uint8Array(length));
  return { turned: floats(), resampled: floats(), greys: bytes(), plain: bytes(), marked: bytes() };
}

function growing<Values extends Float32Array | Uint8Array>(create: (length: number) => Values) {
  let values = create(0);
  return (length: number): Values => {
    if (values.length < length) values = create(length);
    return values.subarray(0, length) as Values;
  };
}
