/** A way to store a RAS+ volume: stored axis s runs along RAS axis `order[s]`, backwards where flipped. */
export interface StoredOrientation {
  readonly order: readonly [number, number, number];
  readonly flips: readonly [boolean, boolean, boolean];
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** All 48 axis orders and signs. */
export const allOrientations: readonly StoredOrientation[] = orders.flatMap((order) =>
  Array.from({ length: 8 }, (_, bits) => ({
    order,
    flips: [(bits & 1) !== 0, (bits & 2) !== 0, (bits & 4) !== 0] as const,
  })),
);

/** A volume in RAS+: values with the first axis fastest, row-major affine of 12 or 16 numbers. */
export interface PlainVolume {
  readonly values: ArrayLike<number>;
  readonly shape: readonly number[];
  readonly affine: readonly number[];
}

/** The same volume stored in another axis order and other signs: every voxel keeps its place in space. */
export function storeAs(volume: PlainVolume, { order, flips }: StoredOrientation): PlainVolume {
  const shape = order.map((axis) => volume.shape[axis]);
  const strides = [1, volume.shape[0], volume.shape[0] * volume.shape[1]];
  const step = order.map((axis, stored) => (flips[stored] ? -1 : 1) * strides[axis]);
  const start = order.reduce(
    (sum, axis, stored) => sum + (flips[stored] ? strides[axis] * (shape[stored] - 1) : 0),
    0,
  );
  const values: number[] = [];
  for (let k = 0; k < shape[2]; k++) {
    for (let j = 0; j < shape[1]; j++) {
      for (let i = 0; i < shape[0]; i++) {
        values.push(volume.values[start + i * step[0] + j * step[1] + k * step[2]]);
      }
    }
  }
  return { values, shape, affine: storedAffine(volume, { order, flips }) };
}

function storedAffine({ affine, shape }: PlainVolume, { order, flips }: StoredOrientation): number[] {
  return [0, 1, 2].flatMap((row) => {
    const column = (axis: number) => affine[4 * row + axis];
    const translation = order.reduce(
      (sum, axis, stored) => sum + (flips[stored] ? column(axis) * (shape[axis] - 1) : 0),
      column(3),
    );
    return [...order.map((axis, stored) => (flips[stored] ? -1 : 1) * column(axis)), translation];
  });
}
