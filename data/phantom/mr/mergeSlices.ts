import type { Grid } from '../../volume/volume.js';

/** Slices of MR are no thinner and no thicker than this, in millimetres, unless the layers are thicker themselves. */
const thickness = { least: 3, most: 6 };

/** How many layers of such a thickness make a slice about as thick as wanted. */
export function countLayers(wanted: number, layer: number): number {
  const most = Math.max(1, Math.floor(thickness.most / layer));
  return Math.min(most, Math.max(Math.ceil(thickness.least / layer), Math.round(wanted / layer)));
}

/** The grid of slices that are `count` layers thick; layers at the top that fill no slice are left out. */
export function thickGrid({ shape, spacing, affine, storedAxes }: Grid, count: number): Grid {
  const [x, y, z] = spacing;
  const thick = affine.map((value, index) => (index % 4 === 2 ? value * count : value));
  // The middle of the first slice is half a slice, less half a layer, above that of the first layer.
  const moved = thick.map((value, index) =>
    index % 4 === 3 && index < 12 ? value + (affine[index - 1] * (count - 1)) / 2 : value,
  );
  return {
    shape: [shape[0], shape[1], Math.floor(shape[2] / count)],
    spacing: [x, y, z * count],
    affine: moved,
    storedAxes,
  };
}

/** Means of `count` layers each: what is in a thick slice adds up. */
export function averageLayers(values: Int16Array, layer: number, count: number): Float32Array {
  if (count === 1) return Float32Array.from(values);
  const slices = Math.floor(values.length / layer / count);
  const means = new Float32Array(layer * slices);
  for (let slice = 0; slice < slices; slice++) {
    for (let n = 0; n < count; n++) {
      const from = layer * (slice * count + n);
      for (let index = 0; index < layer; index++)
        means[slice * layer + index] += values[from + index] / count;
    }
  }
  return means;
}

/** The middle one of `count` layers each: what is labelled goes by where a slice's middle is. */
export function middleLayers(values: Uint8Array, layer: number, count: number): Uint8Array {
  const slices = Math.floor(values.length / layer / count);
  const middle = new Uint8Array(layer * slices);
  for (let slice = 0; slice < slices; slice++) {
    const from = layer * (slice * count + Math.floor(count / 2));
    middle.set(values.subarray(from, from + layer), slice * layer);
  }
  return middle;
}
