import { type AreaOverlap, areaOverlap } from '../../geometry/areaOverlap.js';
import { centreOf, cornersOf, distanceToBox, isInBox } from '../../geometry/box.js';
import { fillPolygon } from '../../geometry/fillPolygon.js';
import { fromRuns } from '../../geometry/maskRuns.js';
import { distanceBetween, type Point } from '../../geometry/point.js';
import type { Mask } from '../../statistics/mask.js';
import type { AskedPlace } from './askedPlaces.js';

/** How a place fares; distances are in pixels. */
export type PlaceMeasures =
  | {
      readonly kind: 'point';
      readonly inBox: boolean;
      readonly centreDistance: number;
      readonly boxDistance: number;
    }
  | { readonly kind: 'area'; readonly mask: AreaOverlap; readonly box: AreaOverlap };

/** Holds a place against the true box and, of an area, against the true mask, too. */
export function placeMeasures(points: readonly Point[], place: AskedPlace): PlaceMeasures {
  const { box, question } = place;
  if (question === 'centre') {
    const [point] = points;
    return {
      kind: 'point',
      inBox: isInBox(point, box),
      centreDistance: distanceBetween(point, centreOf(box)),
      boxDistance: distanceToBox(point, box),
    };
  }
  const area = fillPolygon(points, place);
  return {
    kind: 'area',
    mask: areaOverlap(area, trueMask(place)),
    box: areaOverlap(area, fillPolygon(cornersOf(box), place)),
  };
}

/** The tumour's pixels. */
export function trueMask({ mask, width, height }: AskedPlace): Mask {
  return fromRuns(mask, { width, height });
}
