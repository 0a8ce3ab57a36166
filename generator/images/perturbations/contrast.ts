import { mapIntensities } from '../intensityImage.js';
import type { BySeverity, Perturbation } from './perturbation.js';

/** Parameters of {@link contrast}. */
export type ContrastParameters = {
  /** How far the level moves, as a share of the narrower of the two windows; below 0 downwards. */
  readonly levelShift: number;
  /** The wrong window's width over that of the right one. */
  readonly widthFactor: number;
};

/**
 * Level shifts and widths by severity. The widths end at about MedMNIST-C's strongest contrasts of CT (Di Salvo 2024: 0.5
 * and 1.8 in its registry); the steps and the shifts are our choice.
 */
const shifts: BySeverity<readonly [levelShift: number, widthFactor: number]> = [
  [0, 1],
  [0.05, 1.1],
  [0.1, 1.25],
  [0.16, 1.45],
  [0.22, 1.7],
  [0.3, 2],
];

/**
 * A wrong display window: its level is moved up or down and its width is made larger or smaller, both drawn. What the
 * wrong window would show is mapped on the right one, so that windowing need not know.
 */
export const contrast: Perturbation<ContrastParameters> = {
  name: 'contrast',
  scales: ['hounsfield', 'magnitude', 'grey'],
  addsNoise: false,
  draw(random, severity) {
    const [shift, factor] = shifts[severity];
    const isUp = random.next() < 0.5;
    const isWider = random.next() < 0.5;
    return { levelShift: isUp ? shift : -shift, widthFactor: isWider ? factor : 1 / factor };
  },
  apply(image, { levelShift, widthFactor }) {
    if (levelShift === 0 && widthFactor === 1) return image;
    const { lower, upper } = image.window;
    const width = upper - lower;
    const wrongWidth = width * widthFactor;
    const wrongLevel = (lower + upper) / 2 + levelShift * Math.min(width, wrongWidth);
    const wrongLower = wrongLevel - wrongWidth / 2;
    return mapIntensities(image, (value) => lower + (value - wrongLower) / widthFactor);
  },
};
