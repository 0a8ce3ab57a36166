/**
 * The letter of an option by its 0-based index.
 *
 * @example
 * optionLetter(1); // "B"
 */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}
