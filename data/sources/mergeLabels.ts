import type { Slice } from '../volume/volume.js';

/**
 * Merges label slices of the same planes: where several have a label, the smallest id wins, so that the order
 * of merging does not matter. The first set's memory is reused.
 */
export function mergeLabels(sets: readonly (readonly Slice<Uint16Array>[])[]): readonly Slice<Uint16Array>[] {
  const [merged, ...others] = sets;
  for (const other of others) {
    merged.forEach(({ values }, index) => {
      mergeInto(values, other[index].values);
    });
  }
  return merged;
}

function mergeInto(target: Uint16Array, other: Uint16Array): void {
  for (let index = 0; index < target.length; index++) {
    const id = other[index];
    if (id !== 0 && (target[index] === 0 || id < target[index])) target[index] = id;
  }
}
