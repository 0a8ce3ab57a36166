/** Memory that readers use over and over: allocating it anew for each file would cost more than inflating. */
export interface Scratch {
  /** Bytes as they are in the file. */
  readonly input: Buffer;
  /** Some rows of voxels. */
  readonly slab: Buffer;
}

/** Allocates the memory for one reader: 1.25 MiB. */
export function createScratch(): Scratch {
  return { input: Buffer.allocUnsafeSlow(1 << 20), slab: Buffer.allocUnsafeSlow(1 << 18) };
}

/** Allocates as much as headers need. */
export function createHeaderScratch(): Scratch {
  return { input: Buffer.allocUnsafeSlow(1 << 14), slab: Buffer.alloc(0) };
}
