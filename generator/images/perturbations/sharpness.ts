import { detailSide } from '../intensityImage.js';
import { filterPlane } from './filterPlane.js';
import type { BySeverity, Perturbation } from './perturbation.js';
import { assumedMtf50, modulationAt } from './standardKernel.js';

/** Parameters of {@link sharpness}. */
export type SharpnessParameters = {
  /** Frequency of 50 % modulation of the new kernel over that of the standard one. */
  readonly mtf50Ratio: number;
};

/** Ratios by severity, our choice: from 4 line pairs per cm, as of a soft kernel, to 4.4, 4.9, 5.6, 6.6 and 8.2. */
const ratios: BySeverity<number> = [1, 1.1, 1.22, 1.4, 1.65, 2.05];

/** What a standard kernel passes with less than this is taken as noise, and not made any stronger. */
const leastModulation = 0.05;

/** In an enlarged picture a kernel fades between this share of the highest frequency that the voxels hold and that. */
const fadesFrom = 0.7;

/**
 * Another reconstruction kernel: sharper than the standard one, like a lung or bone reconstruction shown in a window
 * for soft tissue, so that edges ring and noise stands out. Sharper and not softer, because blur is what motion and
 * low resolution do.
 *
 * The image's spectrum is multiplied by the ratio of the two kernels' modulation transfer functions.
 * Beyond the frequency that the standard kernel passes with 5 % the ratio stays as it is there. In an enlarged picture
 * it fades to 1 towards the highest frequency of the voxels, beyond which enlarging has left its pattern.
 */
export const sharpness: Perturbation<SharpnessParameters> = {
  name: 'sharpness',
  scales: ['hounsfield', 'magnitude', 'grey'],
  addsNoise: false,
  draw: (_random, severity) => ({ mtf50Ratio: ratios[severity] }),
  apply(image, { mtf50Ratio }) {
    if (mtf50Ratio === 1) return image;
    const standard = assumedMtf50(image);
    const highest = standard * Math.sqrt(-Math.log2(leastModulation));
    const detail = detailSide(image);
    const response = (frequency: number) => {
      const passed = Math.min(frequency, highest);
      const gain = modulationAt(passed, standard * mtf50Ratio) / modulationAt(passed, standard);
      return detail === 1 ? gain : 1 + (gain - 1) * shareKept(2 * detail * frequency);
    };
    return { ...image, values: filterPlane(image, response) };
  },
};

/** Share of a kernel's effect that is kept at a frequency, of which 1 is the highest that the voxels hold. */
function shareKept(frequency: number): number {
  const part = Math.min(Math.max((frequency - fadesFrom) / (1 - fadesFrom), 0), 1);
  return (1 + Math.cos(Math.PI * part)) / 2;
}
