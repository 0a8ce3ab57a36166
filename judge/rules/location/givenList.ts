import { coordinateName, isSizeName } from './coordinateName.js';
import type { NamedNumber } from './numberGroups.js';

/** Two numbers; by the order of the convention, or, where they have names, by these. */
export interface GivenPair {
  readonly numbers: readonly [number, number];
  /** Of named numbers, the first is then the one along x. */
  readonly isNamed: boolean;
}

/** A list of numbers that may be a place. */
export type GivenList =
  | { readonly kind: 'pairs'; readonly pairs: readonly GivenPair[] }
  /** Numbers that no brackets or names pair. */
  | { readonly kind: 'flat'; readonly numbers: readonly number[] }
  /** A corner with a width and a height. */
  | { readonly kind: 'sizes'; readonly numbers: readonly number[] }
  /** Numbers whose names do not pair them. */
  | { readonly kind: 'unpaired'; readonly numbers: readonly number[] };

/**
 * The list that numbers make which stand side by side; null where they are none. Named ones are paired by their names: "x=52, y=40",
 * "row_min", "x1"; with some named, others are something else, such as a score.
 */
export function givenList(numbers: readonly NamedNumber[]): GivenList | null {
  const named = numbers.filter(({ name }) => name !== null && coordinateName(name) !== null);
  if (named.length > 0) return namedList(numbers, named);
  const plain = numbers
    .filter(({ name, isRangeEnd }) => name === null && !isRangeEnd)
    .map(({ value }) => value);
  if (plain.length < 2) return null;
  if (plain.length > 2) return { kind: 'flat', numbers: plain };
  return { kind: 'pairs', pairs: [{ numbers: [plain[0], plain[1]], isNamed: false }] };
}

function namedList(numbers: readonly NamedNumber[], named: readonly NamedNumber[]): GivenList | null {
  if (named.length < 2) return null;
  const values = named.map(({ value }) => value);
  if (numbers.some(({ name }) => name !== null && isSizeName(name)))
    return { kind: 'sizes', numbers: numbers.map(({ value }) => value) };
  const [xs, ys] = (['x', 'y'] as const).map((axis) => along(axis, named));
  if (xs.length !== ys.length) return { kind: 'unpaired', numbers: values };
  return { kind: 'pairs', pairs: xs.map((x, place) => ({ numbers: [x, ys[place]], isNamed: true })) };
}

/** Values along an axis by their ranks, or in their own order. */
function along(axis: 'x' | 'y', named: readonly NamedNumber[]): number[] {
  const own = named.flatMap(({ name, value }, place) => {
    const told = coordinateName(name ?? '');
    return told?.axis === axis ? [{ value, rank: told.rank ?? place }] : [];
  });
  return own.sort((one, other) => one.rank - other.rank).map(({ value }) => value);
}
