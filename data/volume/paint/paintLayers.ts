import { InputError } from '../../../util/radvuqaError.js';
import { openItkLayers } from '../itk/itkVolume.js';
import type { Segment } from '../itk/readSegments.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import { checkBackground } from './checkBackground.js';
import { type CoverCollector, type CoveredVoxels, createCoverCollector } from './coveredVoxels.js';
import { createExtentMeter, type ExtentMeter, type MeasuredExtent } from './extent.js';
import { paintCanvas } from './paintCanvas.js';
import { paintVoxel } from './paintVoxel.js';
import type { LabelCanvas } from './sliceCanvas.js';
import { visitRuns } from './visitRuns.js';

/** What was learned of the segments of a file on the way. */
export interface PaintedLayers {
  readonly extents: ReadonlyMap<number, MeasuredExtent>;
  readonly covered: readonly CoveredVoxels[];
  readonly files: readonly ReadFile[];
}

/**
 * Paints the slices of a segmentation in layers, in which segments may overlap. The label id of a segment is its place in the
 * list, counted from 1.
 *
 * @param segments as `readSegments` has them
 * @throws InputError as `readVolume`, when the grid is not the canvas's, a value is of no segment, or there is no background.
 */
export async function paintLayers(
  path: string,
  canvas: LabelCanvas,
  segments: readonly Segment[],
): Promise<PaintedLayers> {
  const covers = createCoverCollector();
  const extents = new Map<number, MeasuredExtent>();
  let files: readonly ReadFile[] = [];
  for (const [layer, stored] of (await openItkLayers(path)).entries()) {
    const ids = idsOf(segments, layer);
    const meters = new Map([...ids.values()].map((id) => [id, createExtentMeter(stored)]));
    files = await paintLayer(stored, canvas, { ids, meters, covers });
    for (const [id, meter] of meters) {
      const extent = meter.measure();
      if (extent !== undefined) extents.set(id, extent);
    }
  }
  for (const extent of extents.values()) checkBackground(path, canvas.grid, [extent]);
  return { extents, covered: covers.collected(), files };
}

/** Label ids by the values of a layer. */
function idsOf(segments: readonly Segment[], layer: number): ReadonlyMap<number, number> {
  return new Map(
    segments.flatMap((segment, place) => (segment.layer === layer ? [[segment.value, place + 1]] : [])),
  );
}

interface LayerPainting {
  readonly ids: ReadonlyMap<number, number>;
  readonly meters: ReadonlyMap<number, ExtentMeter>;
  readonly covers: CoverCollector;
}

function paintLayer(
  stored: StoredVolume,
  canvas: LabelCanvas,
  { ids, meters, covers }: LayerPainting,
): Promise<readonly ReadFile[]> {
  return paintCanvas(stored, canvas, {
    look(values, firstRow) {
      visitRuns(values, (value, start, end) => {
        if (value === 0) return;
        const meter = meters.get(ids.get(value) ?? 0);
        if (meter === undefined) throw unlisted(stored.path, value);
        meter.add(firstRow, start, end);
      });
    },
    paint({ from, fromStep, to, toStep, count }, values, slice) {
      for (let n = 0; n < count; n++) {
        const id = ids.get(values[from + n * fromStep]);
        const place = to + n * toStep;
        const covered = id === undefined ? 0 : paintVoxel(canvas.slices[slice].values, place, id);
        if (covered !== 0) covers.add(slice, covered, place);
      }
    },
  });
}

function unlisted(path: string, value: number): InputError {
  return new InputError({
    subject: path,
    expected: 'values of the segments that its header lists',
    found: `${value}`,
  });
}
