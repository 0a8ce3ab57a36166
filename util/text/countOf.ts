/**
 * A number of things, in words.
 *
 * @param noun With "s" for more than one.
 * @example
 * countOf(1, 'row'); // "1 row"
 */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
