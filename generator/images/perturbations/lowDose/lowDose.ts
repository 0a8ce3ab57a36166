import { createRandom, type Random } from '../../../../util/random.js';
import { type IntensityImage, mapIntensities, pixelSide } from '../../intensityImage.js';
import type { IntensityPlane } from '../averageArea.js';
import type { BySeverity, Perturbation } from '../perturbation.js';
import { assumedMtf50, modulationAt } from '../standardKernel.js';
import { backProject } from './backProject.js';
import { drawPoisson } from './drawPoisson.js';
import { integrateLines } from './integrateLines.js';
import { createRampFilter, filterViews, varianceGain } from './rampFilter.js';
import { countDetectors, seePlane, type Views } from './views.js';

/** Parameters of {@link lowDose}. */
export type LowDoseParameters = {
  /** Share of the full dose. */
  readonly dose: number;
  readonly seed: number;
};

/**
 * Doses by severity: a half; a quarter and a tenth, as in the Mayo Clinic's library of low-dose CT (Moen 2021; its shares
 * are not checked against the paper); then, by our own choice, less than any protocol.
 */
const doses: BySeverity<number> = [1, 0.5, 0.25, 0.1, 0.05, 0.02];

/**
 * Noise of the full dose in the middle of the body, in Hounsfield units, for a routine abdomen: our choice. Automatic exposure
 * control gives large bodies more photons so that it is the same in all.
 */
const fullDoseNoise = 12;
/** Attenuation of water at 70 keV, the mean energy at 120 kV, by mm (NIST). */
const water = 0.0193;

const viewCount = 360;

/**
 * A scan at a part of the dose. The image is projected (Radon), photons are counted at the reduced dose (Poisson),
 * and what noise they leave in the line integrals beyond that of the full dose is reconstructed by filtered
 * back-projection and added to the image, which thereby is not blurred: noise has a standard kernel's texture, grows
 * inwards, and streaks along the longest way through the body. The same steps as in "Simulation of scanner- and
 * patient-specific low-dose CT imaging from existing CT images" (TU Delft).
 *
 * Left out: the detector's own noise, bow-tie filters and the modulation of the tube current. A body that the picture
 * cuts is taken to end there.
 */
export const lowDose: Perturbation<LowDoseParameters> = {
  name: 'low-dose',
  scales: ['hounsfield', 'grey'],
  addsNoise: true,
  draw: (random, severity) => ({ dose: doses[severity], seed: random.integer(2 ** 31) }),
  apply(image, { dose, seed }) {
    if (dose === 1) return image;
    const range = image.hounsfieldOfGreys;
    const black = range?.lower ?? 0;
    const perUnit = range === null ? 1 : (range.upper - range.lower) / 255;
    const hounsfield = mapIntensities(image, (value) => black + perUnit * value);
    const noise = drawNoise(hounsfield, dose, seed);
    return mapIntensities(image, (value, pixel) => value + noise[pixel] / perUnit);
  },
};

/** The noise that a dose leaves beyond that of the full dose, in Hounsfield units. */
function drawNoise(image: IntensityImage, dose: number, seed: number): Float32Array {
  const waterPixel = water * pixelSide(image);
  const mtf50 = assumedMtf50(image);
  const detectors = countDetectors(image.width, image.height);
  const filter = createRampFilter(detectors, (frequency) => modulationAt(frequency, mtf50));
  const attenuation = mapIntensities(image, (value) => Math.max(0, waterPixel * (1 + value / 1000)));
  const integrals = integrateLines(attenuation, { count: viewCount, detectors });
  const deviation = (fullDoseNoise / 1000) * waterPixel;
  const photons = (varianceGain(filter, viewCount) / deviation ** 2) * meanLoss(integrals, attenuation);
  const views = drawCounts(integrals, { photons, dose, random: createRandom('low dose', seed) });
  for (let ray = 0; ray < views.values.length; ray++) views.values[ray] *= 1000 / waterPixel;
  return backProject(filterViews(views, filter), image.width, image.height).values;
}

/** Photons sent for one that arrives behind the body, on the rays through its centre of mass; the mean over the views. */
function meanLoss(integrals: Views, attenuation: IntensityPlane): number {
  const { x, y } = centreOfMass(attenuation);
  let losses = 0;
  for (let view = 0; view < integrals.count; view++) {
    const { first, perColumn, perRow } = seePlane(view, integrals, attenuation);
    const detector = Math.round(first + perColumn * x + perRow * y);
    losses += Math.exp(integrals.values[view * integrals.detectors + detector]);
  }
  return losses / integrals.count;
}

/** The middle of the plane where there is no mass. */
function centreOfMass({ width, height, values }: IntensityPlane): { readonly x: number; readonly y: number } {
  let mass = 0;
  let [sumX, sumY] = [0, 0];
  for (let row = 0, pixel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, pixel++) {
      mass += values[pixel];
      sumX += column * values[pixel];
      sumY += row * values[pixel];
    }
  }
  return mass === 0 ? { x: (width - 1) / 2, y: (height - 1) / 2 } : { x: sumX / mass, y: sumY / mass };
}

/**
 * Noise of line integrals at a reduced dose: its variance 1 / (dose photons) - 1 / photons is what the reduced dose has
 * more. A ray that no photon passes counts as one photon.
 */
function drawCounts(
  integrals: Views,
  { photons, dose, random }: { readonly photons: number; readonly dose: number; readonly random: Random },
): Views {
  const beyondFullDose = Math.sqrt(1 - dose);
  const values = new Float32Array(integrals.values.length);
  for (let ray = 0; ray < values.length; ray++) {
    const expected = dose * photons * Math.exp(-integrals.values[ray]);
    const counted = Math.max(1, drawPoisson(expected, random));
    values[ray] = -beyondFullDose * Math.log(counted / expected);
  }
  return { ...integrals, values };
}
