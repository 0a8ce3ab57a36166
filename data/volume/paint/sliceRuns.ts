import { storedSteps, type TurnedGrid } from '../grid/closestCanonical.js';
import type { SliceRequest, Triple } from '../volume.js';
import { planeAxes } from './sliceCanvas.js';

/** Where the voxels of a slice are in stored order, and where they go. */
export interface SlicePlan {
  readonly storedShape: Triple;
  /** The stored axis that the slice cuts across, and the index it cuts at. */
  readonly across: number;
  readonly index: number;
  /** Place in the slice of stored voxel (0, 0, 0), and the step in the slice along each stored axis. */
  readonly origin: number;
  readonly steps: Triple;
}

/**
 * Voxels of a slab that go into a slice at even distances: number n of `count` is read at `from + n * fromStep`
 * of the slab and written at `to + n * toStep` of the slice.
 */
export interface Run {
  readonly from: number;
  readonly fromStep: number;
  readonly to: number;
  readonly toStep: number;
  readonly count: number;
}

/** Plans how a slice of the RAS+ grid, which must be inside it, is gathered from voxels in stored order. */
export function planSlice(turned: TurnedGrid, request: SliceRequest): SlicePlan {
  const { grid, storedShape, orientation } = turned;
  const { across, along } = planeAxes[request.plane];
  const width = grid.shape[along[0]];
  const canonicalStep = (axis: number) => (axis === along[0] ? 1 : axis === along[1] ? width : 0);
  const storedAcross = orientation.findIndex(({ axis }) => axis === across);
  return {
    storedShape,
    across: storedAcross,
    index: orientation[storedAcross].sign > 0 ? request.index : grid.shape[across] - 1 - request.index,
    ...storedSteps(turned, [canonicalStep(0), canonicalStep(1), canonicalStep(2)]),
  };
}

/** The runs of a slice within the rows `firstRow` to `endRow` (exclusive); a slab starts with its first row. */
export function* sliceRuns(plan: SlicePlan, firstRow: number, endRow: number): Generator<Run> {
  const [nx, ny] = plan.storedShape;
  for (let k = Math.floor(firstRow / ny); k * ny < endRow; k++) {
    if (plan.across === 2 && k !== plan.index) continue;
    const rowInPlane = (row: number) => row - k * ny;
    let start = Math.max(0, rowInPlane(firstRow));
    let end = Math.min(ny, rowInPlane(endRow));
    if (plan.across === 1) {
      start = Math.max(start, plan.index);
      end = Math.min(end, plan.index + 1);
    }
    if (start >= end) continue;
    const from = (k * ny + start - firstRow) * nx;
    const to = plan.origin + start * plan.steps[1] + k * plan.steps[2];
    if (plan.across === 0) yield columnRun(plan, from, to, end - start);
    else yield* rowRuns(plan, from, to, end - start);
  }
}

/** One voxel of each row. */
function columnRun(plan: SlicePlan, from: number, to: number, rows: number): Run {
  const [nx] = plan.storedShape;
  return { from: from + plan.index, fromStep: nx, to, toStep: plan.steps[1], count: rows };
}

/** Whole rows. */
function* rowRuns(plan: SlicePlan, from: number, to: number, rows: number): Generator<Run> {
  const [nx] = plan.storedShape;
  for (let row = 0; row < rows; row++) {
    yield {
      from: from + row * nx,
      fromStep: 1,
      to: to + row * plan.steps[1],
      toStep: plan.steps[0],
      count: nx,
    };
  }
}
