import { areaOverlap } from '../../../geometry/areaOverlap.js';
import { centreOf, distanceToBox, isInBox } from '../../../geometry/box.js';
import { fillPolygon } from '../../../geometry/fillPolygon.js';
import { fromRuns } from '../../../geometry/maskRuns.js';
import { distanceBetween, type Point } from '../../../geometry/point.js';
import { isRefusal } from '../../../models/refusal/isRefusal.js';
import type { KeyAnswer, OfKind } from '../../../suites/answers/answerKinds.js';
import type { LocationFailure } from '../../../suites/answers/location.js';
import type { MeasuredValues, Verdict } from '../../../suites/schema/schema.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { unscored } from '../../unscored.js';
import type { AnsweredItem, AnswerRule } from '../rule.js';
import { type LocationName, readPlace } from './readPlace.js';

/** How near a point comes to the tumour: in its box or not, and in mm from the box and from its centre. */
export const centreRule: AnswerRule<'centre'> = ruleFor('centre', measurePoint);

/** How much a box has in common with the tumour's mask. */
export const boxRule: AnswerRule<'box'> = ruleFor('box', measureArea);

/** How much an outline has in common with the tumour's mask. */
export const polygonRule: AnswerRule<'polygon'> = ruleFor('polygon', measureArea);

type Key = OfKind<KeyAnswer, LocationName>;
interface Place {
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the numbers of a reply by the one convention that item or run declares, whichever would score best, and measures the place. A
 * reply without a place that can be read is no bad place but an outcome of its own.
 */
function ruleFor<Name extends LocationName>(
  kind: Name,
  measure: (place: Place, key: Key) => MeasuredValues,
): AnswerRule<Name> {
  const judge = (answered: AnsweredItem<LocationName>): Verdict => {
    const { item, key, response } = answered;
    const read = readPlace(item.answer, response);
    if (read.kind === 'failure') return unread(kind, response, read.failure);
    const { had, points, given, oddities } = read;
    const { coordinates } = item.answer;
    return {
      outcome: 'scored',
      reading: {
        ...{ kind, had, coordinates, given: [...given], oddities: [...oddities] },
        points: points.map(([x, y]): [number, number] => [x, y]),
      },
      values: measure({ ...item.answer, points }, key.answer),
      by: `${kind}: coordinates`,
      analysis: `Read as ${coordinates}${oddities.length === 0 ? '' : `; ${oddities.join(', ')}`}.`,
    };
  };
  return {
    judge: (answered) => judge(answered as unknown as AnsweredItem<LocationName>),
    isAnswer: ({ item, response }) =>
      readPlace((item as unknown as AnsweredItem<LocationName>['item']).answer, response).kind === 'points',
  };
}

const analyses: Readonly<Record<LocationFailure, string>> = {
  'no coordinates': 'The reply has no coordinates.',
  'states no tumour': 'The reply says that there is no tumour.',
  'numbers not in pairs': 'The numbers make no pairs of row and column.',
  'several lists': 'The reply has several lists of coordinates, and does not say which is its answer.',
  'more than one point': 'The reply has several points where one is asked for.',
  'wrong number of corners': 'The box has neither four corners nor two.',
  'x, y, width, height': 'The box is given by a corner, a width and a height.',
  'min above max': 'Of two corners, the first is not above and left of the second.',
  'fewer than 3 points': 'The outline has fewer than three different points.',
  'too many points': 'The outline has more than 500 points.',
  'zero area': 'All points are on one line.',
};

function unread(kind: LocationName, response: string, name: LocationFailure): Verdict {
  const { text, unfinished } = withoutReasoning(response);
  if (text.trim() === '')
    return unscored(
      `${kind}: empty`,
      unfinished ? 'unfinished reasoning' : 'empty',
      'The reply has no text.',
    );
  if (name === 'no coordinates' && isRefusal(text))
    return unscored(`${kind}: refusal`, 'refused', 'The reply declines to answer.');
  return unscored(`${kind}: ${name}`, name, analyses[name]);
}

function measurePoint({ points: [point] }: Place, { box, pixelMm }: Key): MeasuredValues {
  return {
    inBox: isInBox(point, box) ? 1 : 0,
    centreDistance: distanceBetween(point, centreOf(box)) * pixelMm,
    boxDistance: distanceToBox(point, box) * pixelMm,
  };
}

/** What an empty area has none of is absent. */
function measureArea({ points, width, height }: Place, { mask, pixelMm }: Key): MeasuredValues {
  const { dice, hd95, precision, recall, specificity } = areaOverlap(
    fillPolygon(points, { width, height }),
    fromRuns(mask, { width, height }),
  );
  return {
    dice,
    ...(hd95 !== null && { hd95: hd95 * pixelMm }),
    ...(precision !== null && { precision }),
    ...(recall !== null && { recall }),
    ...(specificity !== null && { specificity }),
  };
}
