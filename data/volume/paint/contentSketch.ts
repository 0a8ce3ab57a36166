/** A sample of what an image shows, by which the same voxels are known again in another file. */
export interface ContentSketch {
  /** Hashes of runs of voxels, the smallest of all, in increasing order. */
  readonly hashes: Uint32Array;
  /** Whether these are all that there are. */
  readonly isWhole: boolean;
}

/** Takes in an image row by row. */
export interface SketchMaker {
  /** Adds whole rows along the first stored axis, after slope and intercept. */
  add(values: ArrayLike<number>, scaling: { readonly slope: number; readonly intercept: number }): void;
  take(): ContentSketch;
}

/** So many hashes are kept. */
const mostHashes = 512;
/** Voxels on either side of the middle of a run ... */
const reach = 8;
/** ... of which so many are of different values: air is alike everywhere. */
const distinctValues = 8;
/** One place in so many begins a run, chosen by its own value and its neighbours'. */
const placesMask = 127;

/**
 * Samples an image by content alone: the same run of voxels gives the same hash, forwards or backwards, wherever it lies and however it is
 * stored. Where voxels were interpolated, or the first axis is another, nothing is known again.
 *
 * @param rowLength voxels along the first stored axis
 */
export function createSketchMaker(rowLength: number): SketchMaker {
  const row = new Float32Array(rowLength);
  const bits = new Int32Array(row.buffer);
  let kept: number[] = [];
  let isWhole = true;
  let limit = 2 ** 32;
  const trim = () => {
    const distinct = [...new Set(kept)].sort((a, b) => a - b);
    kept = distinct.slice(0, mostHashes);
    if (distinct.length <= mostHashes) return;
    isWhole = false;
    limit = kept[mostHashes - 1];
  };
  return {
    add(values, { slope, intercept }) {
      for (let start = 0; start < values.length; start += rowLength) {
        for (let place = 0; place < rowLength; place++)
          row[place] = values[start + place] * slope + intercept;
        for (let place = reach; place < rowLength - reach; place++) {
          if (!isPlace(bits, place)) continue;
          const hash = hashRun(bits, place);
          if (hash < limit && hasManyValues(bits, place)) kept.push(hash);
        }
        if (kept.length > 4 * mostHashes) trim();
      }
    },
    take() {
      trim();
      return { hashes: Uint32Array.from(kept), isWhole };
    },
  };
}

function isPlace(bits: Int32Array, place: number): boolean {
  const beside = (bits[place - 1] + bits[place + 1]) | 0;
  const mixed = Math.imul(bits[place], 0x9e3779b1) ^ Math.imul(beside, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) & placesMask) === 0;
}

function hasManyValues(bits: Int32Array, place: number): boolean {
  return new Set(bits.subarray(place - reach, place + reach + 1)).size >= distinctValues;
}

/** From 0 to 2 ** 32. */
function hashRun(bits: Int32Array, place: number): number {
  let forwards = 0;
  let backwards = 0;
  for (let step = -reach; step <= reach; step++) {
    forwards = mix(forwards, bits[place + step]);
    backwards = mix(backwards, bits[place - step]);
  }
  return mix(mix(Math.min(forwards, backwards), Math.max(forwards, backwards)), reach) >>> 0;
}

/** A step of MurmurHash3 (Appleby, public domain). */
function mix(hash: number, value: number): number {
  const scrambled = Math.imul(rotate(Math.imul(value, 0xcc9e2d51), 15), 0x1b873593);
  const turned = Math.imul(rotate(hash ^ scrambled, 13), 5) + 0xe6546b64;
  return (turned ^ (turned >>> 16)) | 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Fewer hashes than this in common are chance, or say too little. */
const fewestShared = 10;

/**
 * The share of the smaller of two images that the other has, too; 0 where it is too little to tell. Both samples are cut at the hash up to
 * which both are whole.
 */
export function sharedContent(first: ContentSketch, second: ContentSketch): number {
  const limit = Math.min(...[first, second].map(reachOf));
  const [own, other] = [first, second].map(({ hashes }) => hashes.filter((hash) => hash <= limit));
  const inOther = new Set(other);
  const shared = own.filter((hash) => inOther.has(hash)).length;
  return shared < fewestShared ? 0 : shared / Math.min(own.length, other.length);
}

function reachOf({ hashes, isWhole }: ContentSketch): number {
  return isWhole ? 2 ** 32 : (hashes.at(-1) ?? 0);
}
