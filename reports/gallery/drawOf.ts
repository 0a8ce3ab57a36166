import { sha256Hex } from '../../util/sha256Hex.js';

/** What is drawn for an item. */
export interface Draw {
  /** Uniform integer below 2^48; items with low ones come first. */
  readonly priority: number;
  /** Position of the run by whose outcome the item is sorted into a stratum. */
  readonly run: number;
}

/** The random numbers of an item: the same for a seed and id, whatever other items there are. */
export function drawOf(seed: number, id: string, runs: number): Draw {
  const digest = sha256Hex(JSON.stringify(['gallery', seed, id]));
  return {
    priority: Number.parseInt(digest.slice(0, 12), 16),
    run: Number.parseInt(digest.slice(12, 20), 16) % runs,
  };
}
