import { boxAround, cornersOf, isInBox } from '../../geometry/box.js';
import { fillPolygon } from '../../geometry/fillPolygon.js';
import { dice } from '../../statistics/dice.js';
import { type CoordinateConvention, coordinatesOf, toPoint } from '../../suites/answers/coordinates.js';
import type { AskedPlace } from './askedPlaces.js';
import type { ReadPlace } from './placedAnswers.js';
import { trueMask } from './placeMeasures.js';

/**
 * What a reply would score if its numbers were by another convention: whether the point lies in the true box, or Dice with the true mask.
 * This is a diagnosis: no score of a run is ever taken from it.
 */
export function scoreByConvention(
  { given, oddities }: ReadPlace,
  place: AskedPlace,
  convention: CoordinateConvention,
): number {
  const isNamed = oddities.includes('named numbers');
  const { isRowFirst } = coordinatesOf(convention);
  const points = Array.from({ length: given.length / 2 }, (_none, pair) => {
    const [first, second] = [given[2 * pair], given[2 * pair + 1]];
    return toPoint(isNamed && isRowFirst ? [second, first] : [first, second], convention, place);
  });
  if (place.question === 'centre') return isInBox(points[0], place.box) ? 1 : 0;
  const isRectangle = place.question === 'box' && !oddities.includes('corners of no rectangle');
  const area = fillPolygon(isRectangle ? cornersOf(boxAround(points)) : points, place);
  return dice(area, trueMask(place)) ?? 1;
}
