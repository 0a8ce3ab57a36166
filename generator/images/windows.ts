import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';
import type { WindowName } from '../../suites/conditions.js';

/** Intensities shown black and white; those between are grey in proportion. */
export interface DisplayWindow {
  readonly kind: WindowName;
  readonly lower: number;
  readonly upper: number;
}

/** CT windows in Hounsfield units by region, as [width, level] (RadVUQA, section VI). */
const ctWindows: Readonly<Record<WindowRegion, readonly [width: number, level: number]>> = {
  'head and neck': [80, 40],
  chest: [1500, -600],
  abdomen: [400, 50],
  pelvis: [400, 40],
  spine: [400, 40],
  muscle: [400, 40],
};

/** The CT window of a region: level - width/2 to level + width/2. */
export function ctWindow(region: WindowRegion): DisplayWindow {
  const [width, level] = ctWindows[region];
  return { kind: 'window', lower: level - width / 2, upper: level + width / 2 };
}

/** The control: the whole volume's smallest and largest value, no window. */
export function minMaxWindow(range: { readonly minimum: number; readonly maximum: number }): DisplayWindow {
  return { kind: 'min-max', lower: range.minimum, upper: range.maximum };
}

/** A window as readers of CT and MR set it, for all to see. */
export function levelAndWidth({ lower, upper }: Pick<DisplayWindow, 'lower' | 'upper'>): {
  readonly level: number;
  readonly width: number;
} {
  return { level: (lower + upper) / 2, width: upper - lower };
}

/** Maps intensities to 0-255: linear within the window, clamped outside, rounded half up. A flat window is black. */
export function applyWindow(values: Float32Array, { lower, upper }: DisplayWindow): Uint8Array {
  const result = new Uint8Array(values.length);
  if (upper <= lower) return result;
  for (let i = 0; i < values.length; i++) {
    const grey = Math.floor(((values[i] - lower) * 255) / (upper - lower) + 0.5);
    result[i] = Math.min(Math.max(grey, 0), 255);
  }
  return result;
}
