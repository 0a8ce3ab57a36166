import type { Mask } from './mask.js';

/** What the rows of a plane are worked on with, so that nothing is made anew for each. */
interface Envelope {
  /** Columns whose parabola is the lowest somewhere, from left to right. */
  readonly columns: Int32Array;
  /** From where on each of them is the lowest. */
  readonly from: Float64Array;
}

/**
 * Squared distance of each pixel to the nearest pixel of a mask, exact (Felzenszwalb and Huttenlocher 2012): along the columns by
 * counting, then along the rows as the lower envelope of parabolas; time grows with the number of pixels alone.
 *
 * @param spacing Between columns and between rows, in mm.
 * @returns In mm squared, row by row; infinite for an empty mask.
 * @example
 * squaredDistances({ width: 3, height: 2, values: Uint8Array.of(1, 0, 0, 0, 0, 0) }, [1, 2]); // [0, 1, 4, 4, 5, 8]
 */
export function squaredDistances(mask: Mask, [columnMm, rowMm]: readonly [number, number]): Float64Array {
  const { width, height } = mask;
  const distances = columnDistances(mask, rowMm);
  const envelope = { columns: new Int32Array(width), from: new Float64Array(width) };
  const row = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    const target = distances.subarray(y * width, (y + 1) * width);
    row.set(target);
    fillRow(target, row, { ...envelope, last: spanRow(row, envelope, columnMm ** 2), unit: columnMm ** 2 });
  }
  return distances;
}

/** Squared distance to the nearest pixel of the mask in the same column. */
function columnDistances({ width, height, values }: Mask, rowMm: number): Float64Array {
  const rows = new Float64Array(width * height);
  for (let pixel = 0; pixel < rows.length; pixel++) {
    const above = pixel < width ? Number.POSITIVE_INFINITY : rows[pixel - width];
    rows[pixel] = values[pixel] === 0 ? above + 1 : 0;
  }
  for (let pixel = rows.length - width - 1; pixel >= 0; pixel--) {
    if (rows[pixel + width] + 1 < rows[pixel]) rows[pixel] = rows[pixel + width] + 1;
  }
  for (let pixel = 0; pixel < rows.length; pixel++) rows[pixel] = (rows[pixel] * rowMm) ** 2;
  return rows;
}

/** Finds the parabolas of a row that are lowest somewhere; returns the place of the last. */
function spanRow(row: Float64Array, { columns, from }: Envelope, unit: number): number {
  let last = -1;
  for (let column = 0; column < row.length; column++) {
    if (row[column] === Number.POSITIVE_INFINITY) continue;
    let start = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const before = columns[last];
      start = ((row[column] - row[before]) / unit / (column - before) + column + before) / 2;
      if (start > from[last]) break;
      last--;
      start = Number.NEGATIVE_INFINITY;
    }
    last++;
    columns[last] = column;
    from[last] = start;
  }
  return last;
}

/** Puts the lowest parabola's value into each place of a row. */
function fillRow(
  target: Float64Array,
  row: Float64Array,
  { columns, from, last, unit }: Envelope & { readonly last: number; readonly unit: number },
): void {
  if (last < 0) return;
  for (let column = 0, place = 0; column < target.length; column++) {
    while (place < last && from[place + 1] < column) place++;
    const lowest = columns[place];
    target[column] = row[lowest] + unit * (column - lowest) ** 2;
  }
}
