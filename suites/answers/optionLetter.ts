const firstLetter = 'A'.charCodeAt(0);

/**
 * The letter of an option by its 0-based index.
 *
 * @example
 * optionLetter(1); // "B"
 */
export function optionLetter(index: number): string {
  return String.fromCharCode(firstLetter + index);
}

/**
 * The 0-based index of the option with a letter, capital or small; of the letter alone, not of how many options there are.
 *
 * @example
 * optionIndex('b'); // 1
 */
export function optionIndex(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - firstLetter;
}
