import type { VoxelArray } from '../volume.js';

/** Hands over each run of equal values, in order; neighbours mostly are equal, so that little is done for each voxel. */
export function visitRuns(
  values: VoxelArray,
  visit: (value: number, start: number, end: number) => void,
): void {
  const words = wordsOf(values);
  for (let start = 0, end = 0; start < values.length; start = end) {
    const value = values[start];
    if (value === 0) end = skipZeroWords(values, words, start);
    while (end < values.length && values[end] === value) end++;
    visit(value, start, end);
  }
}

/** The same bytes, four at a time. */
function wordsOf({ buffer, byteOffset, byteLength }: VoxelArray): Int32Array {
  const isAligned = byteOffset % 4 === 0;
  return isAligned ? new Int32Array(buffer, byteOffset, byteLength >> 2) : new Int32Array(0);
}

/** From a zero on, the end of the zeros that are looked at four bytes at a time, after those before the next whole word. */
function skipZeroWords(values: VoxelArray, words: Int32Array, start: number): number {
  const { BYTES_PER_ELEMENT: bytes } = values;
  let place = start;
  for (; (place * bytes) % 4 !== 0; place++) if (values[place] !== 0) return place;
  const first = (place * bytes) / 4;
  let word = first;
  // Four at a time take half as long.
  const last = words.length - 4;
  while (word <= last && (words[word] | words[word + 1] | words[word + 2] | words[word + 3]) === 0) word += 4;
  while (word < words.length && words[word] === 0) word++;
  return word === first ? place : Math.floor((word * 4) / bytes);
}
