import type { TaskVolume } from '../../../../data/phantom/tasks/taskPhantom.js';
import { taskPhantoms } from '../../../../data/phantom/tasks/taskPhantoms.js';
import type { Grid, Triple } from '../../../../data/volume/volume.js';

/** A subject of a task, coarse, with what tests ask about it. */
export interface TaskVolumes {
  readonly volumes: readonly TaskVolume[];
  /** Not 0 inside the target. */
  readonly mask: Uint8Array;
  readonly grid: Grid;
  /** Median of a volume on the mask's grid within the target. */
  readonly inside: (name: string) => number;
  /** Median within some millimetres of the target's box, the target left out. */
  readonly around: (name: string, millimetres: number) => number;
}

/** The first subject of a seed, made once. */
export function createTaskVolumes(task: string): TaskVolumes {
  const made = all.get(task) ?? makeTaskVolumes(task);
  all.set(task, made);
  return made;
}

const all = new Map<string, TaskVolumes>();

function makeTaskVolumes(task: string): TaskVolumes {
  const volumes =
    taskPhantoms.find((one) => one.task === task)?.create({ seed: 1, subject: 1, spacing: 3 }) ?? [];
  const named = (name: string) => {
    const found = volumes.find((volume) => volume.name === name);
    if (found === undefined) throw new Error(`${task} has no ${name}`);
    return found;
  };
  const { voxels: mask, grid } = named(task === 'brain-mr' ? '_seg' : 'mask');
  if (!(mask instanceof Uint8Array)) throw new Error('a mask of bytes');
  const median = (name: string, isMeant: (voxel: number) => boolean) => {
    const values = [...named(name).voxels].filter((_, voxel) => isMeant(voxel)).sort((a, b) => a - b);
    return values[values.length >> 1];
  };
  return {
    volumes,
    mask,
    grid,
    inside: (name) => median(name, (voxel) => mask[voxel] !== 0),
    around: (name, millimetres) => {
      const isNear = boxAround(mask, grid, millimetres);
      return median(name, (voxel) => mask[voxel] === 0 && isNear(voxel));
    },
  };
}

function boxAround(
  mask: Uint8Array,
  { shape, spacing }: Grid,
  millimetres: number,
): (voxel: number) => boolean {
  const place = (voxel: number): Triple => [
    voxel % shape[0],
    Math.floor(voxel / shape[0]) % shape[1],
    Math.floor(voxel / shape[0] / shape[1]),
  ];
  const places = [...mask.keys()].filter((voxel) => mask[voxel] !== 0).map(place);
  const ends = [0, 1, 2].map((axis) => {
    const along = places.map((one) => one[axis]);
    const margin = millimetres / spacing[axis];
    return [along.reduce((a, b) => Math.min(a, b)) - margin, along.reduce((a, b) => Math.max(a, b)) + margin];
  });
  return (voxel) => place(voxel).every((at, axis) => at >= ends[axis][0] && at <= ends[axis][1]);
}
