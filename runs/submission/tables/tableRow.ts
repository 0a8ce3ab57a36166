/** Columns that are read beside the responses: texts, and numbers. */
const texts = ['id', 'outcome', 'error', 'reasoning', 'label'];
const numbers = ['repeat', 'score'];

/**
 * A row of a table as one of JSON Lines has it. Empty cells are not there, but for the response's own: an empty one is a response.
 *
 * @example
 * tableRow(['id', 'prediction', 'repeat'], 'prediction')(['a', 'B', '1']); // { id: 'a', repeat: 1, response: 'B' }
 */
export function tableRow(
  names: readonly string[],
  column: string | null,
): (cells: readonly string[]) => Record<string, unknown> {
  return (cells) => {
    const row: Record<string, unknown> = {};
    for (const [place, name] of names.entries()) {
      const cell = cells[place] ?? '';
      if (name === column) row.response = cell;
      else if (cell === '' && name !== 'id') continue;
      else if (texts.includes(name)) row[name] = cell;
      else if (numbers.includes(name)) row[name] = Number.isFinite(Number(cell)) ? Number(cell) : cell;
    }
    return row;
  };
}
