import type { Slice } from '../../../data/volume/volume.js';
import { zeroSignal } from '../intensityImage.js';
import { bodyWindow } from './bodyWindow.js';

/** What a recipe shows white is up to it; noise is the scan's own. */
const usualWindow = { bodyPercentiles: [1, 99], fatShare: 0.8 } as const;

/**
 * Signal of a scan's bright tissues above no signal: the median over its slices of the body's 99th percentile, bright fat
 * not counted. A receiver's noise is the same in all slices, so what is a share of this is too.
 *
 * @param spacingOf millimetres along a slice's first and second axis
 */
export function brightSignal(
  slices: readonly Slice<Float32Array>[],
  spacingOf: (slice: Slice<Float32Array>) => readonly [number, number],
): number {
  const signals = slices.map(
    (slice) => bodyWindow(slice, spacingOf(slice), usualWindow).upper - zeroSignal(slice),
  );
  return signals.sort((a, b) => a - b)[signals.length >> 1];
}
