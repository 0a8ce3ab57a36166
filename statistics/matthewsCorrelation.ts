import { marginsOf, type SquareTable } from './cohenKappa.js';

/**
 * Matthews's correlation (1975) of what is and what is said, for any number of categories as Gorodkin's R_K (2004): for two, (TP TN -
 * FP FN) / the root of the product of the four margins. 1 is all right; 0 is no better than saying one thing of all, or by chance.
 *
 * @returns Null when either side uses but one category, where scikit-learn says 0.
 * @example
 * matthewsCorrelation([[34, 24], [5, 33]]); // 0.4527
 */
export function matthewsCorrelation(table: SquareTable): number | null {
  const { n, diagonal, rows, columns } = marginsOf(table);
  const together = n * diagonal - rows.reduce((sum, row, category) => sum + row * columns[category], 0);
  const spreadOf = (margin: readonly number[]) => n * n - margin.reduce((sum, count) => sum + count ** 2, 0);
  const spread = spreadOf(rows) * spreadOf(columns);
  return spread === 0 ? null : together / Math.sqrt(spread);
}
