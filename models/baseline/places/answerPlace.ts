import { type Box, boxAround, centreOf, cornersOf } from '../../../geometry/box.js';
import type { Point } from '../../../geometry/point.js';
import type { AnswerForm, OfKind } from '../../../suites/answers/answerKinds.js';
import { writePoints } from '../../../suites/answers/coordinates.js';

/** Questions that ask for a place in the image. */
export type PlaceForm = OfKind<AnswerForm, 'centre' | 'box' | 'polygon'>;

/** Whether an answer is to be a place in the image. */
export function asksPlace(form: AnswerForm): form is PlaceForm {
  return form.kind === 'centre' || form.kind === 'box' || form.kind === 'polygon';
}

/** An area as it is asked for: the centre of its box, its box by the four corners, or its outline; `outline` goes clockwise. */
export function answerPlace(outline: readonly Point[], form: PlaceForm): string {
  const box = boxAround(outline);
  const points = { centre: [centreOf(box)], box: cornersOf(box), polygon: outline }[form.kind];
  return writePoints(points, form.coordinates, form);
}

/** Twelve points on the border of a box, clockwise from the top left: as many as are asked of a polygon. */
export function outlineOfBox(box: Box): Point[] {
  const corners = cornersOf(box);
  return corners.flatMap(([x, y], place) => {
    const [toX, toY] = corners[(place + 1) % corners.length];
    return [0, 1 / 3, 2 / 3].map((part): Point => [x + part * (toX - x), y + part * (toY - y)]);
  });
}

/** The outline of a square about a point, whose side is a quarter of the image's. */
export function squareAbout([x, y]: Point, { width, height }: PlaceForm): Point[] {
  const half = Math.min(width, height) / 8;
  return outlineOfBox([x - half, y - half, x + half, y + half]);
}
