import type { Conditions } from '../../../suites/conditions.js';
import { createRandom, type Random } from '../../../util/random.js';
import type { IntensityImage, IntensityScale } from '../intensityImage.js';
import type { Severity } from './perturbation.js';
import { perturbations } from './perturbations.js';

/** What a recipe says of a perturbation. */
export interface WantedPerturbation {
  readonly name: string;
  readonly severity: Severity;
}

/** Which of the wanted perturbations are not made for intensities of this scale, by name. */
export function unfitFor(scale: IntensityScale, wanted: readonly WantedPerturbation[]): string[] {
  const unfit = perturbations.filter(({ scales }) => !scales.includes(scale)).map(({ name }) => name);
  return [...new Set(wanted.map(({ name }) => name))].filter((name) => unfit.includes(name));
}

/** A perturbation whose parameters are drawn: what items say of it, and what it does. */
export interface DrawnPerturbation {
  readonly condition: NonNullable<Conditions['perturbation']>;
  readonly addsNoise: boolean;
  apply(image: IntensityImage): IntensityImage;
}

/**
 * Draws the parameters of a perturbation from a stream of its own, which the seed in the condition stands for.
 *
 * @param scale of the images that it will be applied to
 * @throws Error when there is none of that name: the recipe's schema lets none through.
 */
export function drawPerturbation(
  { name, severity }: WantedPerturbation,
  scale: IntensityScale,
  random: Random,
): DrawnPerturbation {
  const perturbation = perturbations.find((one) => one.name === name);
  if (perturbation === undefined) throw new Error(`no perturbation named ${name}`);
  const seed = random.integer(2 ** 31);
  const parameters = perturbation.draw(createRandom(seed), severity, scale);
  return {
    condition: { name, severity, parameters: { ...parameters }, seed },
    addsNoise: perturbation.addsNoise,
    apply: (image) => perturbation.apply(image, parameters),
  };
}
