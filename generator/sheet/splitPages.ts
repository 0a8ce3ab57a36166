/**
 * Rows in pages that are no higher than the bound, in order; one that is higher by itself has a page of its own.
 *
 * @param heightOf Of a row.
 *
 * @example pages of at most 10, for rows as high as they say
 * splitPages([4, 5, 3], (row) => row, 10) // [[4, 5], [3]]
 */
export function splitPages<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  mostHeight: number,
): Row[][] {
  const pages: Row[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    height += heightOf(row);
    if (height > mostHeight) {
      pages.push([]);
      height = heightOf(row);
    }
    pages[pages.length - 1].push(row);
  }
  return pages;
}
