import { dice } from '../statistics/dice.js';
import type { Mask } from '../statistics/mask.js';
import { choosePoints } from './choosePoints.js';
import { crossesItself } from './crossesItself.js';
import { fillPolygon } from './fillPolygon.js';
import type { Point } from './point.js';
import { areOnOneLine } from './polygonArea.js';
import { traceOutline } from './traceOutline.js';

/** How many points a polygon of a mask has. */
export const polygonPoints = { least: 10, most: 15 } as const;

/** The overlap from which more points are not worth it. */
const enough = 0.95;

/** Most places of an outline among which points are chosen; of a longer one every second, third ... is left. */
const mostPlaces = 240;

/**
 * The polygon of a mask: points on the outer outline of its largest piece, clockwise as seen from the topmost on, of several the
 * leftmost. There are 10 to 15, the fewest with which the polygon's pixels overlap the mask with a Dice of 0.95, else 15, chosen so
 * that the least area is lost between the outline and the polygon; a number with which the polygon crosses itself is passed over, as
 * far as there is another; with none, pixels that the outline passes twice are left out. Holes and other pieces are left out.
 *
 * @param count How many points instead, such as 15 for the best polygon that may be given.
 * @returns Null where the outline has fewer than 10 different pixels, or all of them lie on one line.
 * @example
 * polygonOf({ width: 4, height: 1, values: Uint8Array.of(1, 1, 1, 1) }); // null
 */
export function polygonOf(mask: Mask, count?: number): Point[] | null {
  const traced = traceOutline(mask);
  const outline = differentPixels(traced);
  if (outline.length < polygonPoints.least || areOnOneLine(outline)) return null;
  if (count !== undefined) return choosePoints(thinned(outline), count)(count);
  const usable = plainPolygons(outline) ?? plainPolygons(pixelsPassedOnce(traced)) ?? polygonsOn(outline);
  const overlap = (points: readonly Point[]) => dice(fillPolygon(points, mask), mask) ?? 0;
  return usable.find((points) => overlap(points) >= enough) ?? usable[usable.length - 1];
}

/** Of 10 to 15 points, those that do not cross themselves; null where there are none. */
function plainPolygons(outline: readonly Point[]): Point[][] | null {
  const plain = polygonsOn(outline).filter((points) => !crossesItself(points));
  return plain.length === 0 ? null : plain;
}

function polygonsOn(outline: readonly Point[]): Point[][] {
  const { least, most } = polygonPoints;
  if (outline.length < least) return [];
  const chosen = choosePoints(thinned(outline), most);
  return Array.from({ length: most - least + 1 }, (_none, more) => chosen(least + more));
}

/** Each pixel where the outline passes it first. */
function differentPixels(outline: readonly Point[]): Point[] {
  const seen = new Set<string>();
  return outline.filter((point) => {
    const name = point.join();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function pixelsPassedOnce(outline: readonly Point[]): Point[] {
  const passed = new Map<string, number>();
  for (const point of outline) passed.set(point.join(), (passed.get(point.join()) ?? 0) + 1);
  return outline.filter((point) => passed.get(point.join()) === 1);
}

function thinned(outline: readonly Point[]): Point[] {
  const step = Math.ceil(outline.length / mostPlaces);
  return outline.filter((_point, place) => place % step === 0);
}
