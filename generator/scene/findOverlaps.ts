import type { LabelSlice } from '../../data/sources/source.js';
import type { Grid } from '../../data/volume/volume.js';
import { planeSpacing } from './pixelGrid.js';

/** Two label ids that share voxels, measured over all slices in mm2. */
export interface Overlap {
  readonly ids: readonly [number, number];
  readonly areaMm2: number;
  /** Of this, what is not at the border of what they share: its four neighbours are shared too. */
  readonly insideMm2: number;
  /** Area of the one that has less. */
  readonly smallerMm2: number;
}

/** Where labels overlap, and of the area that has a label the share that has several. */
export interface Overlaps {
  readonly pairs: readonly Overlap[];
  readonly share: number;
}

/** Measures how labels overlap on the slices of a case. */
export function findOverlaps(slices: readonly LabelSlice[], grid: Grid): Overlaps {
  const areas = new Map<number, number>();
  const pairs = new Map<number, { areaMm2: number; insideMm2: number }>();
  const total = { labelled: 0, shared: 0 };
  for (const slice of slices) {
    const [width, height] = planeSpacing(grid, slice.plane);
    const voxelMm2 = width * height;
    total.labelled += voxelMm2 * addAreas(areas, slice, voxelMm2);
    const labels = severalLabels(slice);
    total.shared += voxelMm2 * labels.size;
    for (const [pair, voxels] of sharedVoxels(labels)) {
      const before = pairs.get(pair) ?? { areaMm2: 0, insideMm2: 0 };
      pairs.set(pair, {
        areaMm2: before.areaMm2 + voxelMm2 * voxels.size,
        insideMm2: before.insideMm2 + voxelMm2 * countInside(voxels, slice.width),
      });
    }
  }
  const measured = [...pairs].map(([pair, { areaMm2, insideMm2 }]) => {
    const ids = [Math.floor(pair / idSpace), pair % idSpace] as const;
    return { ids, areaMm2, insideMm2, smallerMm2: Math.min(...ids.map((id) => areas.get(id) ?? 0)) };
  });
  return { pairs: measured, share: total.labelled === 0 ? 0 : total.shared / total.labelled };
}

/** One more than the largest label id: a pair of ids makes one number. */
const idSpace = 65536;

/** Adds the area of every label, and returns how many voxels have any. */
function addAreas(areas: Map<number, number>, { values, covered }: LabelSlice, voxelMm2: number): number {
  const counts = new Uint32Array(idSpace);
  for (let voxel = 0; voxel < values.length; voxel++) counts[values[voxel]]++;
  const labelled = values.length - counts[0];
  for (const { id, voxels } of covered) counts[id] += voxels.length;
  for (let id = 1; id < idSpace; id++) {
    if (counts[id] > 0) areas.set(id, (areas.get(id) ?? 0) + voxelMm2 * counts[id]);
  }
  return labelled;
}

/** The labels of each voxel that has several. */
function severalLabels({ values, covered }: LabelSlice): Map<number, readonly number[]> {
  const labels = new Map<number, number[]>();
  for (const { id, voxels } of covered) {
    for (const voxel of voxels) {
      const own = labels.get(voxel);
      if (own === undefined) labels.set(voxel, [values[voxel], id]);
      else own.push(id);
    }
  }
  return labels;
}

/** The voxels that each two labels share, by the pair's number. */
function sharedVoxels(labels: ReadonlyMap<number, readonly number[]>): Map<number, Set<number>> {
  const shared = new Map<number, Set<number>>();
  for (const [voxel, ids] of labels) {
    for (const [place, id] of ids.entries()) {
      for (const other of ids.slice(place + 1)) {
        const pair = Math.min(id, other) * idSpace + Math.max(id, other);
        const voxels = shared.get(pair) ?? new Set();
        shared.set(pair, voxels.add(voxel));
      }
    }
  }
  return shared;
}

function countInside(voxels: ReadonlySet<number>, width: number): number {
  let count = 0;
  for (const voxel of voxels) {
    if ([voxel - 1, voxel + 1, voxel - width, voxel + width].every((next) => voxels.has(next))) count++;
  }
  return count;
}
