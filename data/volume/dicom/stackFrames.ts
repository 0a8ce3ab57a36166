import { InputError } from '../../../util/radvuqaError.js';
import { affineFromColumns, distance } from '../grid/affine.js';
import type { Affine, Triple } from '../volume.js';
import type { DicomFrame } from './dicomFrames.js';

/** Frames that make a volume. */
export interface FrameStack {
  /** In order along the third axis. */
  readonly frames: readonly DicomFrame[];
  readonly shape: Triple;
  /** Index (column, row, frame) to RAS+ millimetres. */
  readonly affine: Affine;
}

/** Distances of neighbouring slices may differ by this part of a distance. */
const slackOfDistance = 0.05;

/** Slices may be out of line, and their corners elsewhere than those of the first, by these parts of a pixel. */
const slackOfLine = 0.5;
const slackOfCorner = 0.1;

/** Directions may be off from unit length and right angles by this much: they are written in decimals. */
const slackOfDirection = 1e-3;

/** Slices that are closer, in millimetres, are at one position. */
const smallestDistance = 1e-3;

/**
 * Puts frames in order along the normal of their plane, and checks that they make a volume: that each says where it is,
 * all lie in one plane's directions with pixels of one size, and stand in line at even distances, none twice.
 *
 * @throws InputError naming the folder (or file) and the frames.
 */
export function stackFrames(folder: string, frames: readonly DicomFrame[]): FrameStack {
  const planes = frames.map((frame) => readPlane(folder, frame));
  checkCorners(folder, planes);
  const [{ row, column, normal, pixel }] = planes;
  const depthOf = ({ position }: Plane) => dot(position, normal);
  const sorted = planes.toSorted((a, b) => depthOf(a) - depthOf(b));
  const depths = sorted.map(depthOf);
  checkDistances(folder, sorted, depths);
  checkLine(folder, sorted, depths);
  const step = (depths[depths.length - 1] - depths[0]) / (depths.length - 1);
  const columns = [times(row, pixel.across), times(column, pixel.down), times(normal, step)].map(toRas);
  const [{ columns: nx, rows: ny }] = frames.map(({ format }) => format);
  return {
    frames: sorted.map(({ frame }) => frame),
    shape: [nx, ny, frames.length],
    affine: affineFromColumns([columns[0], columns[1], columns[2]], toRas(sorted[0].position)),
  };
}

/** Where a frame lies, LPS in millimetres. */
interface Plane {
  readonly frame: DicomFrame;
  readonly position: Triple;
  /** Directions along a row, down a column, and of both at right angles. */
  readonly row: Triple;
  readonly column: Triple;
  readonly normal: Triple;
  readonly pixel: { readonly across: number; readonly down: number };
}

function readPlane(folder: string, frame: DicomFrame): Plane {
  const position = numbersOf(folder, frame, 'position', 3);
  const directions = numbersOf(folder, frame, 'orientation', 6);
  const [down, across] = numbersOf(folder, frame, 'pixelSpacing', 2);
  const row = triple(directions, 0);
  const column = triple(directions, 3);
  const isRight =
    Math.abs(Math.hypot(...row) - 1) < slackOfDirection &&
    Math.abs(Math.hypot(...column) - 1) < slackOfDirection &&
    Math.abs(dot(row, column)) < slackOfDirection;
  if (!isRight)
    throw fail(folder, 'directions of length 1 at right angles', `${directions} in ${frame.name}`);
  if (!(down > 0 && across > 0))
    throw fail(folder, 'a pixel spacing above 0', `${down}, ${across} in ${frame.name}`);
  const pixel = { across, down };
  return { frame, position: triple(position, 0), row, column, normal: cross(row, column), pixel };
}

const words = {
  position: 'an image position',
  orientation: 'an image orientation',
  pixelSpacing: 'a pixel spacing',
} as const;

function numbersOf(
  folder: string,
  frame: DicomFrame,
  what: keyof typeof words,
  count: number,
): readonly number[] {
  const numbers = frame[what];
  if (numbers?.length === count && numbers.every(Number.isFinite)) return numbers;
  const found = numbers === null ? 'none' : numbers.join(', ');
  const hint = 'without it nobody can tell where the slice is';
  throw fail(folder, `${words[what]} of ${count} numbers in every slice`, `${found} in ${frame.name}`, hint);
}

/** Slices of another direction or size would be drawn as if they were of the first one's. */
function checkCorners(folder: string, planes: readonly Plane[]): void {
  const [first] = planes;
  const alike = planes.filter((plane) => haveSameCorners(plane, first));
  if (alike.length === planes.length) return;
  const others = planes.filter((plane) => !alike.includes(plane));
  const [[most], [odd]] = alike.length >= others.length ? [alike, others] : [others, alike];
  const describe = ({ row, column, pixel, frame }: Plane) =>
    `${[...row, ...column].join('\\')} and ${pixel.down}\\${pixel.across} mm (${frame.name})`;
  const expected = `slices of one orientation and pixel spacing, as ${describe(most)}`;
  const hint = 'a localizer (scout image) or another series may be among them; move it away';
  throw fail(folder, expected, describe(odd), hint);
}

function haveSameCorners(plane: Plane, other: Plane): boolean {
  const { columns, rows } = other.frame.format;
  const most = slackOfCorner * Math.min(other.pixel.across, other.pixel.down);
  const across = ({ row, pixel }: Plane) => times(row, (columns - 1) * pixel.across);
  const down = ({ column, pixel }: Plane) => times(column, (rows - 1) * pixel.down);
  return distance(across(plane), across(other)) <= most && distance(down(plane), down(other)) <= most;
}

function checkDistances(folder: string, sorted: readonly Plane[], depths: readonly number[]): void {
  if (sorted.length < 2) {
    throw fail(folder, 'at least two slices', `one, ${sorted[0].frame.name}`, 'one slice is no volume');
  }
  const steps = depths.slice(1).map((depth, index) => depth - depths[index]);
  const [smallest, largest] = [Math.min(...steps), Math.max(...steps)];
  if (largest < smallestDistance) {
    const hint = 'their positions may have been lost; convert the original series';
    throw fail(folder, 'slices at even distances', `all ${sorted.length} at one position`, hint);
  }
  if (smallest < smallestDistance) {
    const at = steps.indexOf(smallest);
    const pair = `${sorted[at].frame.name} and ${sorted[at + 1].frame.name}`;
    const hint = 'a slice may be there twice, or the slices be those of several times, phases or echoes';
    throw fail(folder, 'one slice at each position', `${pair} at the same one`, hint);
  }
  if (largest - smallest <= slackOfDistance * largest) return;
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)];
  const [which, odd] = largest - usual >= usual - smallest ? ['largest', largest] : ['smallest', smallest];
  const at = steps.indexOf(odd);
  const found = `distances from ${smallest.toFixed(3)} to ${largest.toFixed(3)} mm, the ${which} between ${sorted[at].frame.name} and ${sorted[at + 1].frame.name}`;
  throw fail(folder, 'slices at even distances', found, 'a slice may be missing, or one too many');
}

function checkLine(folder: string, sorted: readonly Plane[], depths: readonly number[]): void {
  const [{ normal, pixel }] = sorted;
  const feet = sorted.map(({ position }, index) => add(position, times(normal, -depths[index])));
  const sideways = Math.max(...feet.map((foot) => distance(foot, feet[0])));
  if (sideways <= slackOfLine * Math.min(pixel.across, pixel.down)) return;
  const hint = 'the scanner may have been tilted; resample the series first, for example with dcm2niix';
  throw fail(folder, 'slices in line with each other', `one ${sideways.toFixed(3)} mm aside`, hint);
}

function fail(subject: string, expected: string, found: string, hint?: string): InputError {
  return new InputError({ subject, expected, found, ...(hint === undefined ? {} : { hint }) });
}

function triple(numbers: readonly number[], start: number): Triple {
  return [numbers[start], numbers[start + 1], numbers[start + 2]];
}

function times([x, y, z]: Triple, factor: number): Triple {
  return [x * factor, y * factor, z * factor];
}

function add(a: Triple, b: Triple): Triple {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function toRas([x, y, z]: Triple): Triple {
  return [-x, -y, z];
}
