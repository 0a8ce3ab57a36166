/** A plane of ones and zeros, row by row. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** The largest part of a mask whose voxels hang together by their sides; of several as large the first. */
export function largestPart(mask: Mask): Mask {
  const { parts, sizes } = numberParts(mask);
  const largest = sizes.indexOf(Math.max(...sizes));
  return { ...mask, values: Uint8Array.from(parts, (part) => Number(part > 0 && part === largest + 1)) };
}

/** A mask with all that it encloses: what does not hang together with the plane's outside. */
export function fillHoles({ width, height, values }: Mask): Mask {
  const padded = new Uint8Array((width + 2) * (height + 2)).fill(1);
  const place = (voxel: number) => (width + 2) * (Math.floor(voxel / width) + 1) + (voxel % width) + 1;
  values.forEach((value, voxel) => {
    padded[place(voxel)] = 1 - value;
  });
  const { parts } = numberParts({ width: width + 2, height: height + 2, values: padded });
  const outside = parts[0];
  return { width, height, values: values.map((_, voxel) => Number(parts[place(voxel)] !== outside)) };
}

/** The number of the part that each voxel is of, from 1 in the order of first voxels, and the parts' sizes. */
function numberParts(mask: Mask): { readonly parts: Int32Array; readonly sizes: readonly number[] } {
  const parts = new Int32Array(mask.values.length);
  const sizes: number[] = [];
  for (let voxel = 0; voxel < parts.length; voxel++) {
    if (mask.values[voxel] === 0 || parts[voxel] !== 0) continue;
    sizes.push(floodPart(mask, parts, voxel, sizes.length + 1));
  }
  return { parts, sizes };
}

/** Numbers the voxels of the part that a voxel is of, and counts them. */
function floodPart({ width, values }: Mask, parts: Int32Array, start: number, number: number): number {
  const waiting = [start];
  parts[start] = number;
  let size = 0;
  for (let voxel = waiting.pop(); voxel !== undefined; voxel = waiting.pop()) {
    size++;
    const column = voxel % width;
    const sides = [voxel - width, voxel + width];
    if (column > 0) sides.push(voxel - 1);
    if (column < width - 1) sides.push(voxel + 1);
    for (const side of sides) {
      if (values[side] !== 1 || parts[side] !== 0) continue;
      parts[side] = number;
      waiting.push(side);
    }
  }
  return size;
}
