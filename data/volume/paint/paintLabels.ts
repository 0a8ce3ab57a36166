import { InputError } from '../../../util/radvuqaError.js';
import type { Scratch } from '../scratch.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import { withStoredVolume } from '../withStoredVolume.js';
import { checkBackground } from './checkBackground.js';
import { createExtentMeter, type ExtentMeter, type MeasuredExtent } from './extent.js';
import { paintCanvas } from './paintCanvas.js';
import type { LabelCanvas } from './sliceCanvas.js';
import { visitRuns } from './visitRuns.js';

/** Largest label id that a slice can hold. */
const largestLabel = 65535;

/**
 * Paints the slices of a volume whose voxels are label ids.
 *
 * @param path of a label volume, read slab by slab as by `paintImage`
 * @returns the extent of each label in the whole volume, in increasing order of ids, without 0
 * @throws InputError as `readVolume`, when the grid is not the canvas's, a voxel is no integer from 0 to 65535, or
 *   there is no background.
 */
export async function paintLabels(
  path: string,
  canvas: LabelCanvas,
  scratch?: Scratch,
): Promise<{ readonly extents: ReadonlyMap<number, MeasuredExtent>; readonly files: readonly ReadFile[] }> {
  return withStoredVolume(path, (stored) => paintStoredLabels(stored, canvas), { scratch });
}

/** `paintLabels` of a volume that is open. */
export async function paintStoredLabels(stored: StoredVolume, canvas: LabelCanvas) {
  const meters = new Map<number, ExtentMeter>();
  const { slope, intercept } = stored.scaling ?? { slope: 1, intercept: 0 };
  const labelOf = (value: number) => Math.round(value * slope + intercept);
  const meterOf = (label: number) => {
    const meter = meters.get(label) ?? createExtentMeter(stored);
    meters.set(label, meter);
    return meter;
  };
  const files = await paintCanvas(stored, canvas, {
    look(values, firstRow) {
      visitRuns(values, (value, start, end) => {
        const label = labelOf(value);
        checkLabel(label, value * slope + intercept, stored.path);
        if (label !== 0) meterOf(label).add(firstRow, start, end);
      });
    },
    paint({ from, fromStep, to, toStep, count }, values, slice) {
      const labels = canvas.slices[slice].values;
      for (let n = 0; n < count; n++) {
        labels[to + n * toStep] = labelOf(values[from + n * fromStep]);
      }
    },
  });
  const extents = measureAll(meters);
  checkBackground(stored.path, stored.grid, [...extents.values()]);
  return { extents, files };
}

/** A slope or a program's arithmetic may leave a label off in its last digits. */
const roundingError = 1e-3;

function checkLabel(label: number, value: number, path: string): void {
  if (Math.abs(label - value) <= roundingError && label >= 0 && label <= largestLabel) return;
  const expected = `label ids that are integers from 0 to ${largestLabel}`;
  throw new InputError({ subject: path, expected, found: `${value}` });
}

function measureAll(meters: ReadonlyMap<number, ExtentMeter>): ReadonlyMap<number, MeasuredExtent> {
  const measured = [...meters].sort(([a], [b]) => a - b);
  return new Map(
    measured.flatMap(([label, meter]) => {
      const extent = meter.measure();
      return extent === undefined ? [] : [[label, extent] as const];
    }),
  );
}
