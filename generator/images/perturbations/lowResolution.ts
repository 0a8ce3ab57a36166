import { resampleLinear } from '../../scene/pixelGrid.js';
import { pixelSide } from '../intensityImage.js';
import { averageArea } from './averageArea.js';
import type { BySeverity, Perturbation } from './perturbation.js';

/** Parameters of {@link lowResolution}. */
export type LowResolutionParameters = {
  /** Side of the large pixels. */
  readonly coarseMm: number;
};

/**
 * Pixels by severity, in mm. MedMNIST-C's for CT (Di Salvo 2024: 70, 60, 50, 40 and 35 % of 224 pixels) are of 2.2 to
 * 4.5 mm in a picture of 350; 6 is what TotalSegmentator's fastest model works on (Wasserthal 2023), which still tells
 * organs apart.
 */
const sides: BySeverity<number> = [0, 2, 2.7, 3.6, 4.8, 6];

/**
 * A coarse scan: intensities are averaged over the area of large pixels, then brought back to the picture's size by
 * linear interpolation between their centres. A picture whose pixels are as large as that stays as it is.
 */
export const lowResolution: Perturbation<LowResolutionParameters> = {
  name: 'low-resolution',
  scales: ['hounsfield', 'magnitude', 'grey'],
  addsNoise: false,
  draw: (_random, severity) => ({ coarseMm: sides[severity] }),
  apply(image, { coarseMm }) {
    const { width, height } = image;
    const factor = coarseMm / pixelSide(image);
    if (factor <= 1) return image;
    const columns = Math.max(1, Math.round(width / factor));
    const rows = Math.max(1, Math.round(height / factor));
    const scale = [width / columns, height / rows] as const;
    const grid = { width, height, scale, pixelMm: coarseMm, spacing: [coarseMm, coarseMm] as const };
    return { ...image, values: resampleLinear(averageArea(image, columns, rows), grid) };
  },
};
