import { planeAxes } from '../../../data/volume/paint/sliceCanvas.js';
import type { Grid, Slice, SliceRequest } from '../../../data/volume/volume.js';
import { areaOf, type Mask } from '../../../statistics/mask.js';
import type { GreyImage } from '../../images/image.js';
import { applyWindow } from '../../images/windows.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';
import { findPieces } from '../../scene/findPieces.js';
import { planeSpacing } from '../../scene/pixelGrid.js';
import type { ChannelName } from './channels.js';
import type { ChannelVolume, GliomaVolumes } from './readGlioma.js';
import { createSquareGrid, resampleToSquare, type SquareGrid, sampleMask } from './squareGrid.js';

/** A slice as it is shown, with the tumour on it in the same pixels. */
export interface GliomaSlice extends SliceRequest {
  readonly pixels: SquareGrid;
  readonly images: ReadonlyMap<ChannelName, GreyImage>;
  /** Of the tumour, by the voxel nearest to each pixel's centre. */
  readonly tumour: Mask;
  /** Of the tumour as voxels; 0 where there is none. A tumour of a few voxels may have no pixel. */
  readonly areaMm2: number;
  /** Connected pieces of the tumour in pixels. */
  readonly pieces: number;
}

/** Cuts a slice out of the volumes of a case and lays it in a square of `size` pixels, in radiological display. */
export function cutSlice(volumes: GliomaVolumes, request: SliceRequest, size: number): GliomaSlice {
  const { grid, channels, tumour: inside } = volumes;
  const spacing = planeSpacing(grid, request.plane);
  const marked = cut(inside, grid, request, new Uint8Array(sizeOf(grid, request)));
  const plane = toDisplayOrientation(marked);
  const pixels = createSquareGrid(plane, spacing, size);
  const tumour = sampleMask(plane, pixels);
  return {
    ...request,
    pixels,
    images: new Map(
      [...channels].map(([name, channel]) => [name, drawChannel(channel, { grid, request, pixels })]),
    ),
    tumour,
    areaMm2: areaOf(plane) * spacing[0] * spacing[1],
    pieces: findPieces({ ...tumour, values: Uint16Array.from(tumour.values) }).length,
  };
}

interface Cut {
  readonly grid: Grid;
  readonly request: SliceRequest;
  readonly pixels: SquareGrid;
}

/** What was masked away is black, whatever its value, and so is what the square has around the slice. */
function drawChannel(
  { values, lower, upper, masked }: ChannelVolume,
  { grid, request, pixels }: Cut,
): GreyImage {
  const slice = cut(values, grid, request, new Float32Array(sizeOf(grid, request)));
  for (let at = 0; at < slice.values.length; at++) {
    if (slice.values[at] === masked) slice.values[at] = lower;
  }
  const shown = resampleToSquare(toDisplayOrientation(slice), pixels, lower);
  return {
    width: pixels.size,
    height: pixels.size,
    greys: applyWindow(shown, { kind: 'window', lower, upper }),
  };
}

function sizeOf({ shape }: Grid, { plane }: SliceRequest): number {
  const [across, up] = planeAxes[plane].along;
  return shape[across] * shape[up];
}

/** Copies a plane of a volume. */
function cut<Values extends Float32Array | Uint8Array>(
  volume: Values,
  { shape }: Grid,
  { plane, index }: SliceRequest,
  values: Values,
): Slice<Values> {
  const { across, along } = planeAxes[plane];
  const steps = [1, shape[0], shape[0] * shape[1]];
  const [width, height] = along.map((axis) => shape[axis]);
  const step = steps[along[0]];
  for (let v = 0, at = 0; v < height; v++) {
    let from = index * steps[across] + v * steps[along[1]];
    for (let u = 0; u < width; u++, at++, from += step) values[at] = volume[from];
  }
  return { plane, index, width, height, values };
}
