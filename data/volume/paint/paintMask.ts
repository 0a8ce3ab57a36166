import { InputError } from '../../../util/radvuqaError.js';
import type { Scratch } from '../scratch.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import { withStoredVolume } from '../withStoredVolume.js';
import { checkBackground } from './checkBackground.js';
import { type CoveredVoxels, createCoverCollector } from './coveredVoxels.js';
import { createExtentMeter, type MeasuredExtent } from './extent.js';
import { paintCanvas } from './paintCanvas.js';
import { paintVoxel } from './paintVoxel.js';
import type { LabelCanvas } from './sliceCanvas.js';
import { visitRuns } from './visitRuns.js';

/** What was learned of a mask on the way. */
export interface PaintedMask {
  /** Of the voxels inside, in the whole volume; undefined where there are none. */
  readonly extent: MeasuredExtent | undefined;
  /** Whether it has values between 0 and 1, as after resampling; a voxel is inside from half of the largest on. */
  readonly isFractional: boolean;
  /** Voxels of this mask, or of one painted before, that have a smaller label too. */
  readonly covered: readonly CoveredVoxels[];
  readonly files: readonly ReadFile[];
}

/**
 * Paints the slices of a mask with its label id. A mask is 0 outside and 1 inside (slope and intercept applied); one
 * with fractions is cut at half of its largest value. Where masks overlap, the smallest id is painted and
 * whoever finds out returns what is covered: neither the order of masks matters nor that several threads paint at once.
 *
 * @param path of a mask, read slab by slab as by `paintImage`; one whose largest value is a fraction is read twice
 * @param id 1 to 65535
 * @throws InputError as `readVolume`, and when the grid is not the canvas's, voxels are not finite, whole numbers are
 *   not 0 or 1, or there is no background.
 */
export async function paintMask(
  path: string,
  id: number,
  canvas: LabelCanvas,
  scratch?: Scratch,
): Promise<PaintedMask> {
  const readFrom = (threshold: number) =>
    withStoredVolume(path, (stored) => readMask(stored, canvas, threshold), { scratch });
  const first = await readFrom(halfOfOne);
  checkValues(path, first);
  const half = first.isFractional ? first.maximum / 2 : halfOfOne;
  const { inside, extent, isFractional, files } = half === halfOfOne ? first : await readFrom(half);
  if (extent !== undefined) checkBackground(path, canvas.grid, [extent]);
  const covers = createCoverCollector();
  canvas.slices.forEach(({ values }, slice) => {
    for (const place of inside[slice]) {
      const covered = paintVoxel(values, place, id);
      if (covered !== 0) covers.add(slice, covered, place);
    }
  });
  return { extent, isFractional, covered: covers.collected(), files };
}

const halfOfOne = 0.5;

/** A slope may be off in its last digits. */
const roundingError = 1e-3;

interface ReadMask extends Omit<PaintedMask, 'covered'> {
  readonly minimum: number;
  readonly maximum: number;
  /** Values beside 0, as far as the second. */
  readonly levels: ReadonlySet<number>;
  /** Places of the voxels inside, of each slice. */
  readonly inside: readonly (readonly number[])[];
}

async function readMask(stored: StoredVolume, canvas: LabelCanvas, threshold: number): Promise<ReadMask> {
  const { slope, intercept } = stored.scaling ?? { slope: 1, intercept: 0 };
  const meter = createExtentMeter(stored);
  const inside = canvas.slices.map((): number[] => []);
  const nothing = { minimum: Number.POSITIVE_INFINITY, maximum: Number.NEGATIVE_INFINITY };
  const seen = { ...nothing, levels: new Set<number>(), isFractional: false };
  const files = await paintCanvas(stored, canvas, {
    look(values, firstRow) {
      visitRuns(values, (stored, start, end) => {
        const value = stored * slope + intercept;
        seen.minimum = Math.min(seen.minimum, value);
        seen.maximum = Math.max(seen.maximum, value);
        seen.isFractional ||= Math.abs(value - Math.round(value)) > roundingError;
        if (value !== 0 && seen.levels.size < 2) seen.levels.add(value);
        if (value >= threshold) meter.add(firstRow, start, end);
      });
    },
    paint({ from, fromStep, to, toStep, count }, values, slice) {
      for (let n = 0; n < count; n++) {
        if (values[from + n * fromStep] * slope + intercept >= threshold) inside[slice].push(to + n * toStep);
      }
    },
  });
  return { ...seen, extent: meter.measure(), inside, files };
}

/** Resampling by splines leaves values a little below 0; a map of distances or scores goes far below. */
function checkValues(path: string, { minimum, maximum, levels, isFractional }: ReadMask): void {
  const isSound = isFractional
    ? minimum > -maximum / 2
    : minimum >= -roundingError && maximum <= 1 + roundingError;
  if (isSound) return;
  const isOneValue = levels.size === 1 && minimum === 0;
  throw new InputError({
    subject: path,
    expected: 'a mask that is 0 outside and 1 inside',
    found: isOneValue ? `0 and ${maximum} alone` : `values from ${minimum} to ${maximum}`,
    hint: isOneValue
      ? `if ${maximum} is inside, divide by it; if it is one of several label ids, the file belongs in labels.nii.gz`
      : 'write 1 for inside, and look at slope and intercept in its header; a file of several label ids belongs in labels.nii.gz beside the image',
  });
}
