import type { Plane } from '../../suites/schema/schema.js';
import type { MaskVolume } from './volumeOfSlices.js';

type Direction = readonly [left: number, back: number, up: number];

/** To the patient's left, back and head: where the columns, rows and slices of images lead, in radiological display. */
const bodyAxes: Readonly<Record<Plane, readonly [Direction, Direction, Direction]>> = {
  axial: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  coronal: [
    [1, 0, 0],
    [0, 0, -1],
    [0, -1, 0],
  ],
  sagittal: [
    [0, 1, 0],
    [0, 0, -1],
    [-1, 0, 0],
  ],
};

/** From where a volume is looked at. */
export interface View {
  readonly name: string;
  /** Degrees about the body's long axis, 0 from the front, 90 from the patient's left; and how far from above. */
  readonly turn: number;
  readonly tilt: number;
}

/** Front, left side, and between the two from above. */
export const views: readonly View[] = [
  { name: 'from the front', turn: 0, tilt: 0 },
  { name: 'from the left', turn: 90, tilt: 0 },
  { name: 'from the left, in front and above', turn: 40, tilt: 35 },
];

/** The voxels of a mask that have a neighbour outside: six numbers each, the place and the slope outwards, both along the volume's axes. */
export interface Surface {
  readonly plane: Plane;
  readonly voxelMm: number;
  readonly voxels: Float32Array;
}

/** What is seen of a surface: at each pixel its height towards the viewer, -Infinity where there is none, and how bright it is, from 0 to 1. */
export interface Seen {
  readonly size: number;
  readonly heights: Float32Array;
  readonly lights: Float32Array;
}

/** How to look. */
export interface Camera {
  readonly view: View;
  /** Of the square picture, in pixels, and pixels to a millimetre. */
  readonly size: number;
  readonly scale: number;
  /** The voxel in the middle of the picture. */
  readonly middle: readonly [x: number, y: number, z: number];
}

/** On the screen to the right, downwards and towards the viewer. */
type Screen = readonly [x: number, y: number, height: number];

/** Where a direction of the body leads on the screen. */
export function project([left, back, up]: Direction, { turn, tilt }: View): Screen {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [ct, st] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const x = left * c + back * s;
  const towards = left * s - back * c;
  return [x, -(up * ct - towards * st), towards * ct + up * st];
}

/** The surface of a mask, with the slopes of the blurred mask. */
export function surfaceOf(volume: MaskVolume): Surface {
  const { plane, voxelMm, width, height, depth, values } = volume;
  const at = valueReader(volume);
  const voxels: number[] = [];
  for (let z = 0, voxel = 0; z < depth; z++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++, voxel++) {
        if (values[voxel] !== 0 && !isBuried(at, x, y, z)) voxels.push(x, y, z, ...slopeAt(at, x, y, z));
      }
    }
  }
  return { plane, voxelMm, voxels: Float32Array.from(voxels) };
}

/** Renders a surface by parallel rays, lit from beside the viewer: every voxel is a small square of the screen, and the nearest one is seen. */
export function renderSurface(
  { plane, voxelMm, voxels }: Surface,
  { view, size, scale, middle }: Camera,
): Seen {
  const heights = new Float32Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const lights = new Float32Array(size * size);
  const axes = bodyAxes[plane].map((axis) => project(axis, view));
  const reach = Math.ceil((voxelMm * scale * 1.6) / 2);
  for (let start = 0; start < voxels.length; start += 6) {
    const place = middle.map((at, axis) => voxels[start + axis] - at);
    const [right, down, towards] = screenOf(place, axes);
    const light = lightOf(voxels.subarray(start + 3, start + 6), axes);
    const column = Math.round(size / 2 + right * voxelMm * scale);
    const row = Math.round(size / 2 + down * voxelMm * scale);
    for (let v = Math.max(0, row - reach); v <= Math.min(size - 1, row + reach); v++) {
      for (let u = Math.max(0, column - reach); u <= Math.min(size - 1, column + reach); u++) {
        if (heights[u + size * v] >= towards) continue;
        heights[u + size * v] = towards;
        lights[u + size * v] = light;
      }
    }
  }
  return { size, heights, lights };
}

function screenOf(place: ArrayLike<number>, axes: readonly Screen[]): Screen {
  const sum = (part: 0 | 1 | 2) =>
    place[0] * axes[0][part] + place[1] * axes[1][part] + place[2] * axes[2][part];
  return [sum(0), sum(1), sum(2)];
}

type ValueAt = (x: number, y: number, z: number) => number;

function valueReader({ width, height, depth, values }: MaskVolume): ValueAt {
  return (x, y, z) =>
    x < 0 || y < 0 || z < 0 || x >= width || y >= height || z >= depth
      ? 0
      : values[x + width * (y + height * z)];
}

function isBuried(at: ValueAt, x: number, y: number, z: number): boolean {
  return (
    at(x - 1, y, z) +
      at(x + 1, y, z) +
      at(x, y - 1, z) +
      at(x, y + 1, z) +
      at(x, y, z - 1) +
      at(x, y, z + 1) ===
    6
  );
}

/** Outwards, by how many voxels are inside to either side, two away at most. */
function slopeAt(at: ValueAt, x: number, y: number, z: number): Screen {
  let [right, down, deep] = [0, 0, 0];
  for (let k = -2; k <= 2; k++) {
    for (let j = -2; j <= 2; j++) {
      for (let i = -2; i <= 2; i++) {
        if (at(x + i, y + j, z + k) === 0) continue;
        right -= i;
        down -= j;
        deep -= k;
      }
    }
  }
  return [right, down, deep];
}

/** From a lamp beside the viewer, to the left and above, with some light all around. */
function lightOf(slope: ArrayLike<number>, axes: readonly Screen[]): number {
  const [x, y, towards] = screenOf(slope, axes);
  const length = Math.hypot(x, y, towards) || 1;
  const facing = (-0.35 * x - 0.45 * y + 0.82 * towards) / length;
  return 0.3 + 0.7 * Math.max(0, facing);
}
