/** Voxels of one label on one slice that have a smaller label too, which alone is painted. */
export interface CoveredVoxels {
  /** Place among the canvas's slices. */
  readonly slice: number;
  readonly id: number;
  /** Places in the slice's values. */
  readonly voxels: Uint32Array;
}

/** Collects covered voxels, one after the other. */
export interface CoverCollector {
  add(slice: number, id: number, voxel: number): void;
  collected(): CoveredVoxels[];
}

/** Makes a collector that holds nothing yet. */
export function createCoverCollector(): CoverCollector {
  const lists = new Map<number, Map<number, number[]>>();
  const listOf = (slice: number, id: number) => {
    const bySlice = lists.get(slice) ?? new Map<number, number[]>();
    const list = bySlice.get(id) ?? [];
    lists.set(slice, bySlice.set(id, list));
    return list;
  };
  return {
    add(slice, id, voxel) {
      listOf(slice, id).push(voxel);
    },
    collected: () =>
      [...lists].flatMap(([slice, byId]) =>
        [...byId].map(([id, voxels]) => ({ slice, id, voxels: Uint32Array.from(voxels) })),
      ),
  };
}

/** Joins what several painters collected: one entry for each slice and label, in this order, each voxel once and in order. */
export function joinCovered(parts: readonly CoveredVoxels[]): CoveredVoxels[] {
  const order = parts.toSorted((a, b) => a.slice - b.slice || a.id - b.id);
  const joined: CoveredVoxels[] = [];
  for (const part of order) {
    const last = joined.at(-1);
    if (last?.slice !== part.slice || last.id !== part.id) joined.push(part);
    else joined[joined.length - 1] = { ...last, voxels: Uint32Array.from([...last.voxels, ...part.voxels]) };
  }
  return joined.map((one) => {
    const sorted = one.voxels.toSorted();
    return { ...one, voxels: sorted.filter((voxel, place) => voxel !== sorted[place - 1]) };
  });
}
