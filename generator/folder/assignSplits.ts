import type { SourceCase } from '../../data/sources/source.js';
import type { Split } from '../../suites/splits.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { AnyRecipe } from '../kinds/suiteKind.js';

/**
 * The split of each subject, by a hash of its name: one that is added changes no other's. Stratified, the subjects of a stratum that
 * come first by their hashes are for testing, as many as make up the share; a stratum too small for one goes by hash alone.
 *
 * @returns Empty for a recipe without splits.
 */
export function assignSplits(
  cases: readonly Pick<SourceCase, 'subject' | 'stratum'>[],
  { testShare, splitSeed, stratifySplits }: Pick<AnyRecipe, 'testShare' | 'splitSeed' | 'stratifySplits'>,
): ReadonlyMap<string, Split> {
  if (testShare === null) return new Map();
  const subjects = [...new Set(cases.map(({ subject }) => subject))].sort();
  const placeOf = (subject: string) => hashedShare(`radvuqa split ${splitSeed} ${subject}`);
  const byHash = (subject: string): Split => (placeOf(subject) < testShare ? 'test' : 'train');
  if (!stratifySplits) return new Map(subjects.map((subject) => [subject, byHash(subject)]));
  const strata = new Map<string, string[]>();
  for (const subject of subjects) {
    const stratum = stratumOf(subject, cases);
    strata.set(stratum, [...(strata.get(stratum) ?? []), subject]);
  }
  return new Map(
    [...strata.values()].flatMap((members): [string, Split][] => {
      const tested = Math.round(testShare * members.length);
      const isLarge = tested > 0 && tested < members.length;
      const inOrder = members.toSorted((a, b) => placeOf(a) - placeOf(b));
      return inOrder.map((subject, place) => [
        subject,
        isLarge ? (place < tested ? 'test' : 'train') : byHash(subject),
      ]);
    }),
  );
}

/** A subject of several strata is of one that has all their names. */
function stratumOf(subject: string, cases: readonly Pick<SourceCase, 'subject' | 'stratum'>[]): string {
  const own = cases.filter((one) => one.subject === subject).map(({ stratum = '' }) => stratum);
  return JSON.stringify([...new Set(own)].sort());
}

/** Uniform in [0, 1), by the first 52 bits of a SHA-256. */
function hashedShare(text: string): number {
  return Number.parseInt(sha256Hex(text).slice(0, 13), 16) / 2 ** 52;
}
