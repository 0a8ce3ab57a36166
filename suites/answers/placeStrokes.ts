import { centreOf, cornersOf } from '../../geometry/box.js';
import { maskEdges } from '../../geometry/maskEdges.js';
import { fromRuns } from '../../geometry/maskRuns.js';
import type { Point } from '../../geometry/point.js';
import type { AnswerForm, KeyAnswer, Reading } from './answerKinds.js';

/** A line through points of an image, in its pixels; the centre of the top left pixel is at 0, 0. */
export interface Stroke {
  readonly points: readonly Point[];
  /** Whether the last point is joined to the first. */
  readonly isClosed: boolean;
  /** Of the border of the mask, which is drawn finer than what is asked for. */
  readonly isFine?: boolean;
}

/** Half the length of a cross's arms, as a share of the image's width. */
const armShare = 0.025;

/** What a key holds of a place, as lines over the image: the border of the mask and what is asked for. None for other kinds of answers. */
export function strokesOfKey(key: KeyAnswer, form: AnswerForm): Stroke[] {
  if (!('mask' in key) || !('width' in form)) return [];
  const border = maskEdges(fromRuns(key.mask, form)).map(
    (points): Stroke => ({ points, isClosed: false, isFine: true }),
  );
  const [x0, y0, x1, y1] = key.box;
  const box: Stroke = { points: cornersOf([x0 - 0.5, y0 - 0.5, x1 + 0.5, y1 + 0.5]), isClosed: true };
  switch (key.kind) {
    case 'centre':
      return [...border, box, ...cross(centreOf(key.box), form.width)];
    case 'box':
      return [...border, box];
    case 'polygon':
      return [...border, { points: key.polygon, isClosed: true }];
  }
}

/** The place that was read from a response, as lines over the image; none for other kinds of answers. */
export function strokesOfReading(reading: Reading, form: AnswerForm): Stroke[] {
  if (!('points' in reading) || !('width' in form)) return [];
  const { points } = reading;
  if (reading.kind === 'centre') return points.flatMap((point) => cross(point, form.width));
  return [{ points, isClosed: true }];
}

function cross([x, y]: Point, width: number): Stroke[] {
  const arm = armShare * width;
  return [
    [
      [x - arm, y - arm],
      [x + arm, y + arm],
    ],
    [
      [x - arm, y + arm],
      [x + arm, y - arm],
    ],
  ].map((points): Stroke => ({ points: points as unknown as readonly Point[], isClosed: false }));
}
