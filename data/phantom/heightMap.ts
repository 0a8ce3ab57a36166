/** Values of a function of (x, y) on a fine lattice, looked up between its points. */
export function heightMap(height: (x: number, y: number) => number, extent: number): (x: number, y: number) => number {
  const step = 2;
  const count = Math.ceil((2 * extent) / step) + 1;
  const values = new Float32Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      values[column + count * row] = height(column * step - extent, row * step - extent);
    }
  }
  return (x, y) => {
    const column = Math.min(Math.max((x + extent) / step, 0), count - 1.001);
    const row = Math.min(Math.max((y + extent) / step, 0), count - 1.001);
    const index = (column | 0) + count * (row | 0);
    const [s, t] = [column % 1, row % 1];
    const upper = values[index] + s * (values[index + 1] - values[index]);
    const lower = values[index + count] + s * (values[index + count + 1] - values[index + count]);
    return upper + t * (lower - upper);
  };
}
