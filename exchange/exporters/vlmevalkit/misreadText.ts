/** What pandas reads as a missing value (its `STR_NA_VALUES`), and VLMEvalKit with it. */
const missingValues: ReadonlySet<string> = new Set([
  ...['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>'],
  ...['N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
]);

/**
 * What VLMEvalKit would take a cell of text for, as a phrase; null where it reads it as it is. Cells of a column are numbers or texts
 * together, or a stretch of it is, so that a number in words of digits may come back as another ("1" as "1.0").
 *
 * @example
 * misreadText('None'); // "a missing value"
 */
export function misreadText(text: string): string | null {
  if (missingValues.has(text)) return 'a missing value';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? 'a number' : null;
}
