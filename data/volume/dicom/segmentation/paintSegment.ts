import { InputError } from '../../../../util/radvuqaError.js';
import { affineColumn, voxelSteps } from '../../grid/affine.js';
import { type LabelCanvas, planeAxes } from '../../paint/sliceCanvas.js';
import type { Affine, Triple } from '../../volume.js';
import type { DicomSegmentation, SegmentFrame } from './readSegmentation.js';

/** A pixel's centre may be this part of a voxel off one of the image's, as corners of masks may be. */
const tolerance = 0.1;

/**
 * Paints the voxels of one segment on slices of its image with 1, and tells how many it has in all.
 *
 * @throws InputError when a frame does not lie on the image's voxels.
 */
export function paintSegment(
  { path, frames }: DicomSegmentation,
  segment: number,
  canvas: LabelCanvas,
): number {
  let voxels = 0;
  for (const frame of frames.filter((one) => one.segment === segment)) {
    const lattice = latticeOf(frame, canvas.grid.affine);
    checkOnGrid(path, frame, lattice, canvas.grid.shape);
    for (let pixel = 0; pixel < frame.values.length; pixel++) {
      if (frame.values[pixel] === 0) continue;
      voxels++;
      paintVoxel(canvas, voxelAt(lattice, pixel % frame.columns, Math.floor(pixel / frame.columns)));
    }
  }
  return voxels;
}

/** Voxel of a frame's first pixel in the image's RAS+ grid, and the steps from one column and from one row to the next. */
interface Lattice {
  readonly first: Triple;
  readonly column: Triple;
  readonly row: Triple;
}

function latticeOf({ position, orientation, pixelSpacing }: SegmentFrame, affine: Affine): Lattice {
  const toRas = ([x, y, z]: readonly number[], factor: number): Triple => [
    -x * factor,
    -y * factor,
    z * factor,
  ];
  const origin = affineColumn(affine, 3);
  const place = toRas(position, 1);
  const offset: Triple = [place[0] - origin[0], place[1] - origin[1], place[2] - origin[2]];
  return {
    first: voxelSteps(affine, offset),
    column: voxelSteps(affine, toRas(orientation.slice(0, 3), pixelSpacing[1])),
    row: voxelSteps(affine, toRas(orientation.slice(3), pixelSpacing[0])),
  };
}

function voxelAt({ first, column, row }: Lattice, x: number, y: number): Triple {
  const along = (axis: 0 | 1 | 2) => first[axis] + x * column[axis] + y * row[axis];
  return [along(0), along(1), along(2)];
}

/** The corners of a frame are voxels of the image, if all of it is. */
function checkOnGrid(path: string, { columns, rows }: SegmentFrame, lattice: Lattice, shape: Triple): void {
  const corners = [0, columns - 1].flatMap((x) => [0, rows - 1].map((y) => voxelAt(lattice, x, y)));
  const isVoxel = (corner: Triple) =>
    corner.every(
      (at, axis) =>
        Math.abs(at - Math.round(at)) <= tolerance && Math.round(at) >= 0 && Math.round(at) < shape[axis],
    );
  if (corners.every(isVoxel)) return;
  const [found] = corners.filter((corner) => !isVoxel(corner));
  throw new InputError({
    subject: path,
    expected: "frames on the image's voxels",
    found: `a corner at the voxel ${found.map((at) => at.toFixed(2)).join(', ')} of ${shape.join(' x ')}`,
  });
}

function paintVoxel({ slices }: LabelCanvas, voxel: Triple): void {
  for (const { plane, index, width, values } of slices) {
    const { across, along } = planeAxes[plane];
    if (Math.round(voxel[across]) === index)
      values[Math.round(voxel[along[1]]) * width + Math.round(voxel[along[0]])] = 1;
  }
}
