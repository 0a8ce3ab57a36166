import type { LabelSlice } from '../../data/sources/source.js';
import { type DisplayPlane, toDisplayOrientation } from './displayOrientation.js';

/** Planes of structure groups, each group in one of them alone: where structures overlap there are several. */
export interface Layers {
  readonly planes: readonly [DisplayPlane<Uint16Array>, ...DisplayPlane<Uint16Array>[]];
  /** Which plane a group is in; those that overlap nothing are in the first and not listed. */
  readonly planeOfGroup: ReadonlyMap<number, number>;
}

/** The plane that a group is in. */
export function planeWith({ planes, planeOfGroup }: Layers, group: number): DisplayPlane<Uint16Array> {
  return planes[planeOfGroup.get(group) ?? 0];
}

/** Lays the structures of a slice out in as few planes as they can be seen whole in, in display order. */
export function toLayers(labels: LabelSlice, groupOfLabel: Uint16Array): Layers {
  const base = labels.values.map((label) => groupOfLabel[label] ?? 0);
  const shared = findShared(labels, base, groupOfLabel);
  const planeOfGroup = assignPlanes(shared.values());
  const planes = paintPlanes(base, shared, planeOfGroup);
  const turn = (values: Uint16Array) => toDisplayOrientation({ ...labels, values });
  return { planes: [turn(base), ...planes.map(turn)], planeOfGroup };
}

/** The groups of each voxel that has several. */
type SharedVoxels = ReadonlyMap<number, ReadonlySet<number>>;

function findShared(
  { covered }: LabelSlice,
  base: Uint16Array,
  groupOfLabel: Uint16Array,
): Map<number, Set<number>> {
  const shared = new Map<number, Set<number>>();
  for (const { id, voxels } of covered) {
    const group = groupOfLabel[id] ?? 0;
    if (group === 0) continue;
    for (const voxel of voxels) {
      if (base[voxel] === 0) base[voxel] = group;
      if (base[voxel] !== group) shared.set(voxel, (shared.get(voxel) ?? new Set([base[voxel]])).add(group));
    }
  }
  return shared;
}

/** Gives each group the first plane in which it meets none of the groups that have one, in order of groups. */
function assignPlanes(together: Iterable<ReadonlySet<number>>): Map<number, number> {
  const partners = new Map<number, Set<number>>();
  for (const groups of together) {
    for (const group of groups) {
      const own = partners.get(group) ?? new Set<number>();
      for (const other of groups) own.add(other);
      partners.set(group, own);
    }
  }
  const planeOfGroup = new Map<number, number>();
  for (const group of [...partners.keys()].sort((a, b) => a - b)) {
    const taken = new Set(Array.from(partners.get(group) ?? [], (other) => planeOfGroup.get(other)));
    let plane = 0;
    while (taken.has(plane)) plane++;
    planeOfGroup.set(group, plane);
  }
  return planeOfGroup;
}

/** Moves from the base what belongs in other planes, which are returned. */
function paintPlanes(
  base: Uint16Array,
  shared: SharedVoxels,
  planeOfGroup: ReadonlyMap<number, number>,
): Uint16Array[] {
  const further = Math.max(0, ...planeOfGroup.values());
  const planes = [base, ...Array.from({ length: further }, () => new Uint16Array(base.length))];
  if (further === 0) return [];
  for (let voxel = 0; voxel < base.length; voxel++) {
    const plane = planeOfGroup.get(base[voxel]) ?? 0;
    if (plane === 0) continue;
    planes[plane][voxel] = base[voxel];
    base[voxel] = 0;
  }
  for (const [voxel, groups] of shared) {
    for (const group of groups) planes[planeOfGroup.get(group) ?? 0][voxel] = group;
  }
  return planes.slice(1);
}
