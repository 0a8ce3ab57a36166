import type { Random } from '../../../util/random.js';
import type { GreyImage } from '../image.js';

/** A way of making a picture harder to read without changing what it shows: one file each, listed in perturbations.ts. */
export interface Perturbation<
  Parameters extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>,
> {
  readonly name: string;
  /** Draws what `apply` needs, all of it: the key of an item says it. */
  draw(random: Random, severity: number): Parameters;
  /** The picture changed, of the same size; the one given stays as it is. Marks are drawn afterwards. */
  apply(image: GreyImage, parameters: Parameters): GreyImage;
}
