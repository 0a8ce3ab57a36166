const bytes = 8;

/** One short hash (see suites/rows/judgedHashes.ts) by position, 8 bytes each; it grows as it is filled. */
export interface HashColumn {
  set(index: number, hash: string): void;
  /** Null where there is none. */
  at(index: number): string | null;
}

/** Makes an empty column. */
export function hashColumn(): HashColumn {
  let hashes = Buffer.alloc(1024 * bytes);
  let known = new Uint8Array(1024);
  return {
    set(index, hash) {
      if (index >= known.length) {
        hashes = Buffer.concat([hashes, Buffer.alloc(2 * index * bytes - hashes.length)]);
        known = enlarged(known, 2 * index);
      }
      hashes.write(hash, index * bytes, 'hex');
      known[index] = 1;
    },
    at: (index) => (known[index] === 1 ? hashes.toString('hex', index * bytes, (index + 1) * bytes) : null),
  };
}

function enlarged(column: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(column);
  return larger;
}
