import type { Grid } from '../volume/volume.js';
import type { Physique } from './physique.js';
import type { Vector } from './vector.js';

/** A volume being painted, addressed in the millimetres of the template body. */
export interface Canvas {
  readonly grid: Grid;
  /** Label ids, 0 where none; voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k). */
  readonly labels: Uint8Array;
  /** Tissue codes in the same order. */
  readonly tissues: Uint8Array;
  /** Template position of voxel (0, 0, k) for every slice k; a curved spine shifts slices. */
  readonly origins: readonly Vector[];
  /** Template millimetres between voxels. */
  readonly step: Vector;
}

/** The part of the body that is imaged. */
export interface FieldOfView {
  /** Its middle in the template. */
  readonly centre: Vector;
  /** In millimetres. */
  readonly size: Vector;
}

/** From the neck to the thighs: its middle is between kidneys and heart. */
export function wholeTorso({ fat }: Physique): FieldOfView {
  return { centre: [0, 0.4 * fat - 25, 250], size: [378, 306, 660] };
}

/** An empty canvas (air everywhere) of cubic voxels of `spacing` millimetres for a body of this physique. */
export function createCanvas(
  physique: Physique,
  spacing: number,
  { centre, size: extent }: FieldOfView,
): Canvas {
  const shape: Vector = [
    Math.round(extent[0] / spacing),
    Math.round(extent[1] / spacing),
    Math.round(extent[2] / spacing),
  ];
  const step: Vector = [
    spacing / physique.scale[0],
    spacing / physique.scale[1],
    spacing / physique.scale[2],
  ];
  const corner = shape.map((count, axis) => centre[axis] - ((count - 1) / 2) * step[axis]);
  const origins = Array.from({ length: shape[2] }, (_, k): Vector => {
    const z = corner[2] + k * step[2];
    return [corner[0] - physique.bend(z)[0], corner[1] - physique.bend(z)[1], z];
  });
  const size = shape[0] * shape[1] * shape[2];
  return {
    grid: centredGrid(shape, spacing),
    labels: new Uint8Array(size),
    tissues: new Uint8Array(size),
    origins,
    step,
  };
}

/** Where a voxel is in the template. */
export function templatePoint({ origins, step }: Canvas, [i, j, k]: Vector): Vector {
  const [x, y, z] = origins[k];
  return [x + i * step[0], y + j * step[1], z];
}

function centredGrid(shape: Vector, spacing: number): Grid {
  const [x, y, z] = shape.map((count) => -((count - 1) / 2) * spacing);
  const affine = [spacing, 0, 0, x, 0, spacing, 0, y, 0, 0, spacing, z, 0, 0, 0, 1];
  return { shape, spacing: [spacing, spacing, spacing], affine, storedAxes: 'RAS' };
}
