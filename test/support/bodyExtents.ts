import type { MeasuredExtent } from '../../data/volume/paint/extent.js';
import type { Grid, Triple } from '../../data/volume/volume.js';

/** Where the centres of some structures lie in an upright patient: millimetres to the right, the front and the head. */
const centres: Readonly<Record<string, Triple>> = {
  liver: [60, 20, 0],
  spleen: [-90, -40, 10],
  stomach: [-50, 40, 0],
  gallbladder: [50, 40, -30],
  kidney_left: [-60, -50, -60],
  kidney_right: [60, -50, -70],
  lung_upper_lobe_left: [-80, 10, 180],
  lung_upper_lobe_right: [80, 10, 180],
  heart: [-20, 30, 120],
  sternum: [0, 90, 140],
  vertebrae_T6: [0, -60, 170],
  vertebrae_T12: [0, -50, 30],
  vertebrae_L3: [0, -40, -70],
  autochthon_left: [-35, -90, 20],
  autochthon_right: [35, -90, 20],
  urinary_bladder: [0, 30, -280],
  hip_left: [-90, -20, -250],
  hip_right: [90, -20, -250],
};

/** Of 2 mm: 8 mm3 a voxel. */
export const bodyGrid: Grid = {
  shape: [200, 200, 400],
  spacing: [2, 2, 2],
  affine: [2, 0, 0, -200, 0, 2, 0, -200, 0, 0, 2, -400, 0, 0, 0, 1],
  storedAxes: 'RAS',
};

const noLayers = new Uint8Array();
const layers = [noLayers, noLayers, noLayers] as const;

/** Structures of a patient, 8 cm3 each, after a change of names and places. */
export function bodyExtents(
  change: (name: string, centre: Triple) => readonly [name: string, centre: Triple] | null = (...same) =>
    same,
): Map<string, MeasuredExtent> {
  return new Map(
    Object.entries(centres).flatMap(([name, centre]) => {
      const changed = change(name, centre);
      return changed === null ? [] : [[changed[0], { voxels: 1000, centre: changed[1], layers }] as const];
    }),
  );
}
