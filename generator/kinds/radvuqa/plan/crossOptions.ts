import { type Direction, turnDirection } from '../../../../suites/answers/directions.js';
import type { Distractor } from '../../../items/draft.js';

/**
 * The three directions at right angles and opposite to the right one. Every option has its opposite and its neighbours among the four, so that the
 * options alone tell nothing, and none is nearly right.
 */
export function crossOptions(direction: Direction): readonly Distractor[] {
  return [2, 4, 6].map((eighths) => ({ text: turnDirection(direction, eighths), level: 'direction' }));
}
