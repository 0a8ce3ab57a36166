import type { Slice } from '../../../data/volume/volume.js';
import type { Mask } from '../../../statistics/mask.js';
import type { DisplayWindow } from '../windows.js';
import { depthInside } from './depthInside.js';
import { findBody, maskedValue } from './findBody.js';

/** Parameters of a recipe that say what is shown black and white on MR. */
export interface BodyWindowParameters {
  /** Percentiles of the body's intensities that are black and white. */
  readonly bodyPercentiles: readonly [number, number];
  /** Where fat is bright, the percentiles are of what is darker than this share of the fat under the skin. */
  readonly fatShare: number;
}

/** How deep under the skin fat is looked for, in mm: below the skin itself, above the muscles. */
const fatDepth = { least: 3, most: 10 };

/** Fat is bright from this share of the body's range on; it is darker in the brain's rim, and where it is suppressed. */
const brightShare = 0.6;

/**
 * A body of which less is darker than its fat is left as it is: what lies under its surface is no fat. Where all around it was
 * masked away it may be a brain without its skull, whose rim can be as bright as most of it.
 */
const leanShare = { usually: 0.25, masked: 0.5 };

/**
 * The window that shows the body on a slice of MR, whose intensities have no unit: from one percentile of the body's
 * intensities to another. Fat is as bright as may be in many sequences, up to twenty times as bright as organs: it is
 * not counted, and is shown white.
 *
 * @param spacing millimetres along the slice's first and second axis
 */
export function bodyWindow(
  slice: Slice<Float32Array>,
  spacing: readonly [number, number],
  { bodyPercentiles, fatShare }: BodyWindowParameters,
): DisplayWindow {
  const body = findBody(slice);
  const inside = slice.values.filter((_, voxel) => body.values[voxel] === 1);
  const all = (inside.length > 0 ? inside : slice.values.slice()).sort();
  const [black, white] = bodyPercentiles.map((percent) => percentile(all, percent));
  const fat = fatUnderSkin(slice, body, spacing) - black;
  const lean = all.filter((value) => value - black < fatShare * fat);
  const leastLean = leanShare[maskedValue(slice) === null ? 'usually' : 'masked'] * all.length;
  const counted = fat >= brightShare * (white - black) && lean.length >= leastLean ? lean : all;
  const [lower, upper] = bodyPercentiles.map((percent) => percentile(counted, percent));
  return { kind: 'window', lower, upper };
}

/** Median of the intensities of the layer under the body's surface; of no such layer the darkest there can be. */
function fatUnderSkin(
  { values }: Slice<Float32Array>,
  body: Mask,
  spacing: readonly [number, number],
): number {
  const depths = depthInside(body, spacing);
  const layer = values.filter((_, voxel) => depths[voxel] > fatDepth.least && depths[voxel] <= fatDepth.most);
  return layer.length === 0 ? Number.NEGATIVE_INFINITY : percentile(layer.sort(), 50);
}

/** A percentile of sorted values, linear between neighbours as numpy's. */
function percentile(sorted: Float32Array, percent: number): number {
  const place = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}
