import { relative, sep } from 'node:path';
import { type BrainOptions, createBrain } from '../../../data/phantom/head/createBrain.js';
import { paintImage } from '../../../data/volume/paint/paintImage.js';
import { paintLabels } from '../../../data/volume/paint/paintLabels.js';
import { createSliceCanvas } from '../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import type { ReadFile } from '../../../data/volume/storedVolume.js';
import type { Grid } from '../../../data/volume/volume.js';
import { InputError } from '../../../util/radvuqaError.js';
import { type BrainWindow, brainWindow } from './brainWindow.js';
import { type ChannelName, channelNames } from './channels.js';
import type { GliomaCase } from './gliomaCase.js';
import type { GliomaRecipe } from './gliomaParameters.js';

/** A channel as a whole: voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k). */
export interface ChannelVolume extends BrainWindow {
  readonly values: Float32Array;
}

/** What was read of a case. */
export interface GliomaVolumes {
  readonly grid: Grid;
  readonly channels: ReadonlyMap<ChannelName, ChannelVolume>;
  /** 1 for each voxel of the tumour. */
  readonly tumour: Uint8Array;
  readonly files: readonly ReadFile[];
}

/** The volumes of a patient, who is drawn or read. */
export async function volumesOfGlioma(found: GliomaCase, recipe: GliomaRecipe): Promise<GliomaVolumes> {
  return found.drawn === null ? readGlioma(found, recipe) : drawGlioma(found.drawn, recipe);
}

/** A made-up head, by the channels that the recipe asks for. */
function drawGlioma(drawn: BrainOptions, { channels: lists, brainPercentiles }: GliomaRecipe): GliomaVolumes {
  const { grid, channels, labels } = createBrain(drawn);
  const wanted = channelNames.filter((name) => lists.some((list) => list.includes(name)));
  const shown = wanted.map((name): [ChannelName, ChannelVolume] => {
    const values = Float32Array.from(channels[name]);
    return [name, { values, ...brainWindow(values, grid, brainPercentiles) }];
  });
  return { grid, channels: new Map(shown), tumour: labels.map((label) => Number(label !== 0)), files: [] };
}

/**
 * Reads the channels of a case and its mask, which have to lie on one grid.
 *
 * @throws InputError of the first file that cannot be used, and for a mask without a voxel inside.
 */
export async function readGlioma(
  { channels: paths, mask, source }: GliomaCase,
  { brainPercentiles }: Pick<GliomaRecipe, 'brainPercentiles'>,
): Promise<GliomaVolumes> {
  const named = Object.entries(paths) as [ChannelName, string][];
  const grid = await readGrid(named[0][1]);
  const marked = volumeOf(grid, Uint16Array);
  const { extents, files: maskFiles } = await paintLabels(mask, marked.canvas);
  if (extents.size === 0) throw emptyMask(mask);
  const channels = new Map<ChannelName, ChannelVolume>();
  const files = [...maskFiles];
  for (const [name, path] of named) {
    const image = volumeOf(grid, Float32Array);
    files.push(...(await paintImage(path, image.canvas)).files);
    channels.set(name, { values: image.values, ...brainWindow(image.values, grid, brainPercentiles) });
  }
  const toSource = ({ path, sha256 }: ReadFile) => ({
    path: relative(source, path).split(sep).join('/'),
    sha256,
  });
  return { grid, channels, tumour: insideOf(marked.values), files: files.map(toSource) };
}

/** Memory for a volume, and a canvas of all its axial slices in it. */
function volumeOf<Values extends Float32Array | Uint16Array>(
  grid: Grid,
  OwnArray: new (length: number) => Values,
) {
  const [nx, ny, nz] = grid.shape;
  const values = new OwnArray(nx * ny * nz);
  const requests = Array.from({ length: nz }, (_none, index) => ({ plane: 'axial', index }) as const);
  let at = 0;
  const canvas = createSliceCanvas(grid, requests, (length) => {
    at += length;
    return values.subarray(at - length, at) as Values;
  });
  return { values, canvas };
}

/** Any label above 0 is of the tumour. */
function insideOf(labels: Uint16Array): Uint8Array {
  const inside = new Uint8Array(labels.length);
  for (let at = 0; at < labels.length; at++) inside[at] = labels[at] === 0 ? 0 : 1;
  return inside;
}

function emptyMask(path: string): InputError {
  return new InputError({ subject: path, expected: 'a mask with a voxel of the tumour', found: 'none' });
}
