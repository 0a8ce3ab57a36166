/** A function of two coordinates. */
export type PlaneFunction = (u: number, v: number) => number;

/** Distance between the points of the lattice, millimetres. */
const step = 2;

/**
 * Works a slow function out once on a lattice over [low, high] in both coordinates; the result looks values up
 * between its points, and beyond the edges repeats the edge.
 */
export function heightMap(slow: PlaneFunction, low: number, high: number): PlaneFunction {
  const count = Math.ceil((high - low) / step) + 1;
  const values = new Float32Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      values[column + count * row] = slow(low + column * step, low + row * step);
    }
  }
  const limit = count - 1.001;
  return (u, v) => {
    const column = Math.min(Math.max((u - low) / step, 0), limit);
    const row = Math.min(Math.max((v - low) / step, 0), limit);
    const left = Math.trunc(column);
    const lower = Math.trunc(row);
    const index = left + count * lower;
    const s = column - left;
    const near = values[index] + s * (values[index + 1] - values[index]);
    const far = values[index + count] + s * (values[index + count + 1] - values[index + count]);
    return near + (row - lower) * (far - near);
  };
}
