/**
 * Blurs a volume in place with the kernel (1 2 1)/4 along every axis (standard deviation 0.7 voxels): the
 * partial volume effect at edges. Voxels beyond the border repeat the border's.
 */
export function blur(values: Int16Array, [width, height, depth]: readonly [number, number, number]): void {
  for (let row = 0; row < values.length; row += width) blurRow(values, row, width);
  const slice = width * height;
  for (let start = 0; start < values.length; start += slice) blurAcross(values, start, width, height);
  blurAcross(values, 0, slice, depth);
}

function blurRow(values: Int16Array, start: number, count: number): void {
  let before = values[start];
  let value = before;
  for (let index = start; index < start + count - 1; index++) {
    const after = values[index + 1];
    values[index] = (before + 2 * value + after + 2) >> 2;
    before = value;
    value = after;
  }
  values[start + count - 1] = (before + 3 * value + 2) >> 2;
}

/** Blurs `lines` consecutive lines of `length` values, each with the lines before and after it. */
function blurAcross(values: Int16Array, start: number, length: number, lines: number): void {
  const before = values.slice(start, start + length);
  for (let line = 0; line < lines; line++) {
    const row = start + line * length;
    const next = line === lines - 1 ? row : row + length;
    for (let n = 0; n < length; n++) {
      const value = values[row + n];
      const blurred = (before[n] + 2 * value + values[next + n] + 2) >> 2;
      before[n] = value;
      values[row + n] = blurred;
    }
  }
}
