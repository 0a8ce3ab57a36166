import { type Direction, turnDirection } from '../../../../suites/answers/directions.js';

/** Four directions side by side, clockwise, with one at a place from 0. */
export function rowWith(direction: Direction, place: number): readonly Direction[] {
  return [0, 1, 2, 3].map((eighths) => turnDirection(direction, eighths - place));
}
