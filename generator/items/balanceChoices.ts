import { type Random, shuffled } from '../../util/random.js';

/**
 * Positions of the right option for the questions of one type in one case: every block of four uses each
 * position once, in drawn order. Balance within the case keeps other cases' items as they are.
 */
export function balanceChoices(count: number, random: Random): readonly number[] {
  const positions: number[] = [];
  while (positions.length < count) positions.push(...shuffled([0, 1, 2, 3], random));
  return positions.slice(0, count);
}
