import { pattern } from './markCharacters.js';

const summand = String.raw`(?:${pattern.mark}|\d{1,3})`;

/** "1 + 2 + 2 + 1, or six": what is added up, before its sum. */
const addition = new RegExp(
  String.raw`${summand}(?: ?(?:\+|plus) ?${summand})+ ?,? ?(?:=|or|i\.e\.,?|that is,?|makes|equals|gives|so|->) ?(?=${pattern.option})`,
  'giu',
);

/** Leaves of a sum that is told with its summands the sum. */
export function markSums(marked: string): string {
  return marked.replace(addition, '');
}
