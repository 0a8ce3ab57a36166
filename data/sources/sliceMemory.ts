/** Memory for the slices of one case, which threads share and the next case uses again. */
export interface SliceMemory {
  /** From now on what was taken before is taken again. */
  rewind(): void;
  /** At least so many bytes, all zero; the buffer may be longer. */
  take(bytes: number): SharedArrayBuffer;
}

/** Makes memory that grows with the largest case. V8 does not count what threads share: made anew for every case, it would lie about for long. */
export function createSliceMemory(): SliceMemory {
  const buffers: SharedArrayBuffer[] = [];
  let taken = 0;
  return {
    rewind() {
      taken = 0;
    },
    take(bytes) {
      const place = taken++;
      const known = buffers.at(place);
      if (known !== undefined && known.byteLength >= bytes) {
        new Uint8Array(known, 0, bytes).fill(0);
        return known;
      }
      buffers[place] = new SharedArrayBuffer(bytes);
      return buffers[place];
    },
  };
}
