import { type Direction, directions } from '../../../../suites/answers/directions.js';
import type { DirectionGroup } from '../../direction/directionGroups.js';
import type { NamedActor } from './directionActors.js';

/** True for a direction that has a part along each axis of the image. */
export function isDiagonal(direction: Direction): boolean {
  return directions.indexOf(direction) % 2 === 1;
}

/** How far apart the parts of one direction may be told, in characters. */
const reach = 120;

/**
 * Directions of which the parts are told apart put together: "vertically it is higher; horizontally it is further left". Only where
 * another than the first's structure does not come between them.
 *
 * @param actors the names between which none may stand; null where the options are no diagonals, and parts are wholes
 */
export function withParts(
  text: string,
  groups: readonly DirectionGroup[],
  actors: readonly NamedActor[] | null,
): readonly DirectionGroup[] {
  if (actors === null || groups.some(({ direction }) => isDiagonal(direction))) return groups;
  return groups.flatMap((group, index) => {
    const [before, after] = [groups[index - 1], groups[index + 1]];
    const whole = before === undefined ? null : joined(text, [before, group], actors);
    if (whole !== null) return [{ ...group, direction: whole }];
    return after !== undefined && joined(text, [group, after], actors) !== null ? [] : [group];
  });
}

function joined(
  text: string,
  [one, other]: readonly [DirectionGroup, DirectionGroup],
  actors: readonly NamedActor[],
): Direction | null {
  const isBetween = ({ start, end }: NamedActor) => start >= one.end && end <= other.start;
  const gap = text.slice(one.end, other.start);
  if (gap.length > reach || /\n|\b(?:not|or|than (?:the )?(?:left|right))\b|n't\b/i.test(gap)) return null;
  if (actors.filter(isBetween).some(({ role }) => role !== 'reference')) return null;
  return diagonalOf(one.direction, other.direction);
}

/** "Above" and "left" make "upper-left"; two of one axis make nothing. */
function diagonalOf(one: Direction, other: Direction): Direction | null {
  const [first, second] = [one, other].map((direction) => directions.indexOf(direction));
  const apart = (second - first + directions.length) % directions.length;
  if (apart === 2) return directions[first + 1];
  return apart === 6 ? directions[second + 1] : null;
}
