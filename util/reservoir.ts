import type { Random } from './random.js';

/** A sample drawn from a stream, of which every member has the same chance. */
export interface Reservoir<Value> {
  add(value: Value): void;
  /** What is drawn so far, in no particular order. */
  readonly kept: readonly Value[];
}

/**
 * Makes a sample of at most `size` members (reservoir sampling, Vitter 1985, algorithm R); memory grows with the sample alone.
 *
 * @example
 * const reservoir = createReservoir<number>(2, createRandom('example'));
 * for (const value of [1, 2, 3, 4]) reservoir.add(value);
 * reservoir.kept.length; // 2
 */
export function createReservoir<Value>(size: number, random: Random): Reservoir<Value> {
  const kept: Value[] = [];
  let seen = 0;
  return {
    kept,
    add(value) {
      const place = kept.length < size ? kept.length : random.integer(seen + 1);
      if (place < size) kept[place] = value;
      seen++;
    },
  };
}
