/** A square table of counts: rows by one rater's categories, columns by another's, in one order. */
export type SquareTable = readonly (readonly number[])[];

/**
 * Cohen's kappa (1960): (observed - expected agreement) / (1 - expected agreement), the expected being that of raters who use the
 * categories as often as these, without looking.
 *
 * @param table Counts, which need not be whole numbers.
 * @returns Null when the table is empty, or both raters use but one category, the same.
 * @example
 * cohenKappa([[35, 4], [23, 34]]); // 0.4586
 */
export function cohenKappa(table: SquareTable): number | null {
  const { n, diagonal, rows, columns } = marginsOf(table);
  const byChance = rows.reduce((sum, row, category) => sum + row * columns[category], 0);
  return n === 0 || byChance === n * n ? null : (n * diagonal - byChance) / (n * n - byChance);
}

/** What a table sums up to. */
export interface TableMargins {
  readonly n: number;
  /** Where both say the same. */
  readonly diagonal: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Sums up a square table.
 *
 * @example
 * marginsOf([[1, 2], [0, 4]]); // { n: 7, diagonal: 5, rows: [3, 4], columns: [1, 6] }
 */
export function marginsOf(table: SquareTable): TableMargins {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_row, column) => table.reduce((sum, row) => sum + row[column], 0));
  const diagonal = table.reduce((sum, row, category) => sum + row[category], 0);
  return { n: rows.reduce((sum, count) => sum + count, 0), diagonal, rows, columns };
}
