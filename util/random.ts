import { createHash } from 'node:crypto';

/** A stream of pseudo-random numbers; the same keys give the same stream on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, limit). */
  integer(limit: number): number;
  /** Standard normal deviate (Box-Muller). */
  normal(): number;
}

/**
 * Makes a stream seeded by all keys together (xoshiro128**, Blackman and Vigna 2018, seeded with SHA-256).
 * Passing the path of what is being drawn (seed, case, slice, question) keeps draws independent of order.
 *
 * @example
 * createRandom(1, 's0001').integer(10); // 2
 */
export function createRandom(...keys: readonly (string | number)[]): Random {
  const digest = createHash('sha256').update(JSON.stringify(keys)).digest();
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) state[i] = digest.readUInt32LE(4 * i);
  const next = () => nextUint32(state) / 0x1_0000_0000;
  return {
    next,
    integer: (limit) => Math.floor(next() * limit),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

function nextUint32(state: Uint32Array): number {
  const result = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
  const shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotateLeft(state[3], 11);
  return result;
}

function rotateLeft(value: number, count: number): number {
  return (value << count) | (value >>> (32 - count));
}

/**
 * A new array with the same members in an order drawn from `random`, in which members of larger weight tend
 * to come first: each next one is drawn with probability in proportion to its weight (Efraimidis and
 * Spirakis 2006). Weights must be above zero.
 */
export function weightedShuffled<T>(values: readonly T[], weight: (value: T) => number, random: Random): T[] {
  const keyed = values.map((value) => ({ value, key: -Math.log(1 - random.next()) / weight(value) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** A new array with the same members in an order drawn from `random` (Fisher-Yates). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = random.integer(last + 1);
    [result[last], result[chosen]] = [result[chosen], result[last]];
  }
  return result;
}
