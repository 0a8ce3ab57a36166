import { InputError } from '../../../util/radvuqaError.js';
import { anatomyTable } from '../../anatomy/anatomyTable.js';
import { distance } from '../../volume/grid/affine.js';
import type { Extent } from '../../volume/paint/extent.js';
import type { CaseFiles, CaseSlices } from '../source.js';
import { above, inFrontOf, type KnownOrder, rightOf } from './knownOrders.js';
import { placedExtents } from './placedExtents.js';

/** Millimetres by which one must lie on the wrong side of another ... */
const plainDistance = 20;
/** ... and share of their distance: patients may be turned, and structures cut by the border of the volume. */
const plainShare = 0.5;
/** Organs that the border of the volume cuts seem to lie beside each other: this many heights and more tell of a turned patient. */
const fewestHeights = 3;
/** Of a pair, the smaller must have this share of the larger one's voxels: else it is a scrap of a wrong label. */
const smallestShare = 0.25;

type Named = readonly [name: string, extent: Extent];

/** An axis, and how one lies to the other that is not further along it. */
interface Direction {
  readonly axis: 0 | 1 | 2;
  readonly opposite: string;
}

const toTheLeft: Direction = { axis: 0, opposite: 'to the left of' };
const behind: Direction = { axis: 1, opposite: 'behind' };
const below: Direction = { axis: 2, opposite: 'below' };

/** How two structures lie to each other, in millimetres; `shift` is along one axis, positive as expected. */
interface Finding {
  readonly first: string;
  readonly second: string;
  /** Of the first as seen from the second, where it is not as expected: "below". */
  readonly opposite: string;
  readonly shift: number;
  readonly distance: number;
}

/**
 * Checks that structures lie where they do in patients: left ones left of right ones, the liver right of the spleen, the
 * sternum in front of the spine, the lungs above the bladder. Masks that are mirrored, names of the wrong side and a wrong
 * orientation in the header all show in this.
 *
 * A pair of the two sides is enough to tell; of all else, what contradicts must be more than what agrees, as a heart may be
 * pushed aside and an organ be cut.
 *
 * @param allowed situs inversus: organs may lie mirrored as long as left and right ones do not
 * @throws InputError that tells what was seen.
 */
export function checkSides(
  { case: name }: Pick<CaseFiles, 'case'>,
  slices: Pick<CaseSlices, 'grid' | 'extents'>,
  { allowSitusInversus }: { readonly allowSitusInversus: boolean },
): void {
  const placed = placedExtents(slices);
  const pairs = findPairs(placed);
  const asNamed = 'left and right structures where their names say';
  if (contradictions(pairs).length > 0) throw placesError(name, asNamed, pairs);
  judge(name, asNamed, [...pairs, ...findSided(placed)]);
  checkTurned(name, pairs, 'right structures to the right of left ones');
  const organs = findOrders(placed, rightOf, toTheLeft);
  if (!allowSitusInversus) judge(name, `organs on their usual sides (${situsHint})`, organs);
  const front = findOrders(placed, inFrontOf, behind);
  judge(name, 'front and back as in patients', front);
  const heights = findOrders(placed, above, below);
  judge(name, 'head and feet as in patients', heights);
  if (heights.length >= fewestHeights) {
    checkTurned(name, heights, 'structures nearer the head above those nearer the feet');
  }
}

const situsHint = 'situs inversus is let in by --set allowSitusInversus=true';

/** Left classes against their right counterparts, both in the volume. */
function findPairs(placed: ReadonlyMap<string, Extent>): Finding[] {
  return [...placed].flatMap(([left, extent]) => {
    const right = mirrored(left);
    const other = right === undefined ? undefined : placed.get(right);
    if (right === undefined || other === undefined || sideOf(left) !== 'left') return [];
    const [fewer, more] = [extent.voxels, other.voxels].sort((a, b) => a - b);
    if (fewer < smallestShare * more) return [];
    return [compare([right, other], [left, extent], toTheLeft)];
  });
}

/** Classes of one side against the spine at their height, where the other side is not in the volume. */
function findSided(placed: ReadonlyMap<string, Extent>): Finding[] {
  const spine = [...placed].filter(([name]) => anatomyTable.get(name)?.windowRegion === 'spine');
  return [...placed].flatMap(([name, extent]) => {
    const side = sideOf(name);
    const other = mirrored(name);
    const height = ([, { centre }]: Named) => Math.abs(centre[2] - extent.centre[2]);
    const [nearest] = spine.toSorted((a, b) => height(a) - height(b));
    if (other === undefined || placed.has(other) || nearest === undefined) return [];
    const one: Named = [name, extent];
    return [side === 'left' ? compare(nearest, one, toTheLeft) : compare(one, nearest, toTheLeft)];
  });
}

function findOrders(
  placed: ReadonlyMap<string, Extent>,
  orders: readonly KnownOrder[],
  direction: Direction,
): Finding[] {
  return orders.flatMap(({ first, second }) => {
    const one = placed.get(first);
    const other = placed.get(second);
    return one === undefined || other === undefined
      ? []
      : [compare([first, one], [second, other], direction)];
  });
}

/** How far the first lies from the second in the direction in which it should. */
function compare([first, one]: Named, [second, other]: Named, { axis, opposite }: Direction): Finding {
  const shift = one.centre[axis] - other.centre[axis];
  return { first, second, opposite, shift, distance: distance(one.centre, other.centre) };
}

function contradictions(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ shift, distance }) => -shift >= plainShift(distance));
}

function plainShift(distance: number): number {
  return Math.max(plainDistance, plainShare * distance);
}

/** @throws InputError where more contradicts than agrees. */
function judge(name: string, expected: string, findings: readonly Finding[]): void {
  const agreeing = findings.filter(({ shift, distance }) => shift >= plainShift(distance));
  if (contradictions(findings).length > agreeing.length) throw placesError(name, expected, findings);
}

/** @throws InputError where most lie beside each other in another direction than they should. */
function checkTurned(name: string, findings: readonly Finding[], expected: string): void {
  const apart = findings.filter((finding) => finding.distance >= plainDistance);
  const aside = apart.filter(({ shift, distance }) => shift < plainShare * distance);
  if (2 * aside.length <= apart.length) return;
  const [{ first, second, shift, distance }] = aside.toSorted((a, b) => b.distance - a.distance);
  throw new InputError({
    subject: name,
    expected,
    found: `${first} and ${second} ${Math.round(distance)} mm apart, but ${Math.round(shift)} mm in this direction`,
    hint: 'compare the order of axes of image and masks with the header',
  });
}

/** Tells the plainest contradictions. */
function placesError(name: string, expected: string, findings: readonly Finding[]): InputError {
  const found = contradictions(findings).toSorted((a, b) => a.shift - b.shift);
  const told = found
    .slice(0, 3)
    .map(({ first, opposite, second, shift }) => `${first} ${Math.round(-shift)} mm ${opposite} ${second}`);
  const more = found.length > told.length ? ` and ${found.length - told.length} more` : '';
  return new InputError({
    subject: name,
    expected,
    found: `${told.join(', ')}${more}`,
    hint: 'compare the orientation and the names of image and masks; one of them is mirrored, turned or swapped',
  });
}

function sideOf(name: string): 'left' | 'right' | undefined {
  const side = anatomyTable.get(name)?.side;
  return side === 'left' || side === 'right' ? side : undefined;
}

/** The name of the other side: "kidney_right" of "kidney_left"; undefined for what has no side. */
function mirrored(name: string): string | undefined {
  const side = sideOf(name);
  if (side === undefined) return undefined;
  return name.replace(/left|right/, side === 'left' ? 'right' : 'left');
}
