import { createRandom } from '../../../util/random.js';
import { type IntensityImage, type IntensityScale, mapIntensities, zeroSignal } from '../intensityImage.js';
import type { BySeverity, Perturbation } from './perturbation.js';

/** Parameters of {@link noise}. */
export type NoiseParameters = {
  /** In Hounsfield units for CT, else as a share of the full signal. */
  readonly standardDeviation: number;
  readonly seed: number;
};

/**
 * Standard deviations by severity.
 *
 * - `hounsfield`: readers found every 6 to 10 mm lesion of a liver phantom up to 15 HU, nine in ten up to 21, four in ten
 *   beyond 27 (AJR 2011;197:437-441): 10 and 20 are below and at that limit, 35 to 75 are our choice beyond it.
 * - `magnitude`: BrainWeb's 3, 5, 7 and 9 % of the signal of a bright tissue (its FAQ: white matter in T1, CSF in T2);
 *   12 and 17 % are our choice beyond it.
 * - `grey`: from below the first step of MedMNIST-C for CT (Di Salvo 2024: 4, 8, 12, 16 and 20 %) to between its last two;
 *   ImageNet-C, made for photographs, goes from 8 to 38 % (Hendrycks and Dietterich 2019).
 */
const deviations: Readonly<Record<IntensityScale, BySeverity<number>>> = {
  hounsfield: [0, 10, 20, 35, 50, 75],
  magnitude: [0, 0.03, 0.05, 0.08, 0.12, 0.17],
  grey: [0, 0.03, 0.05, 0.08, 0.12, 0.17],
};

/**
 * White noise. CT: Gaussian, in Hounsfield units, as projections far from photon starvation leave it. MR: Rician, the
 * magnitude of a complex signal with Gaussian noise in both parts (Gudbjartsson and Patz 1995), which lifts the dark.
 * Pictures of unknown origin: Gaussian in greys. How a low dose looks, with its texture and streaks, is lowDose.ts.
 */
export const noise: Perturbation<NoiseParameters> = {
  name: 'noise',
  scales: ['hounsfield', 'magnitude', 'grey'],
  addsNoise: true,
  draw: (random, severity, scale) => ({
    standardDeviation: deviations[scale][severity],
    seed: random.integer(2 ** 31),
  }),
  apply(image, { standardDeviation, seed }) {
    if (standardDeviation === 0) return image;
    const { normal } = createRandom('noise', seed);
    const deviation = standardDeviation * image.fullSignal;
    return image.scale === 'magnitude'
      ? addRician(image, deviation, normal)
      : addGaussian(image, deviation, normal);
  },
};

function addGaussian(image: IntensityImage, deviation: number, normal: () => number): IntensityImage {
  return mapIntensities(image, (value) => value + deviation * normal());
}

/** Signal is counted from zero, or from the smallest value where there are negative ones (standardised images). */
function addRician(image: IntensityImage, deviation: number, normal: () => number): IntensityImage {
  const zero = zeroSignal(image);
  return mapIntensities(image, (value) => {
    const real = value - zero + deviation * normal();
    const imaginary = deviation * normal();
    return zero + Math.sqrt(real * real + imaginary * imaginary);
  });
}
