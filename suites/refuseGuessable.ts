import { UsageError } from '../util/radvuqaError.js';
import type { Seed } from './schema/seed.js';

/** Random 32 hexadecimal digits have fewer kinds of digits in one of 20 million cases. */
const leastKinds = 8;

/**
 * Refuses what is published by a seed that can be found by trying: the canary and all hashes hang on it, and with it the key can be made.
 *
 * @param subject what was asked for, such as "--public"
 * @throws UsageError for a number, and for digits that somebody thought of: few kinds of them, or the same half twice.
 */
export function refuseGuessable(seed: Seed, subject: string): void {
  const found = guessability(seed);
  if (found === null) return;
  throw new UsageError({
    subject,
    expected: 'a suite with a seed of 128 random bits',
    found,
    hint: 'it can be found by trying, and with it the key: make the private suite without --seed, and a public copy by --seed-of',
  });
}

function guessability(seed: Seed): string | null {
  if (typeof seed === 'number') return `one whose seed is a number of ${String(seed).length} digits`;
  const half = seed.slice(0, seed.length / 2);
  const isRandom = new Set(seed).size >= leastKinds && seed !== half + half;
  return isRandom ? null : 'one whose seed has few kinds of digits, or the same half twice';
}
