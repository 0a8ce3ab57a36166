import type { Random } from '../../../util/random.js';
import type { IntensityImage, IntensityScale } from '../intensityImage.js';

/** A way of making a picture harder to read without changing what it shows: one file each, listed in perturbations.ts. */
export interface Perturbation<
  Parameters extends Readonly<Record<string, unknown>> = Readonly<Record<string, unknown>>,
> {
  readonly name: string;
  /** The intensities that it is made for. */
  readonly scales: readonly IntensityScale[];
  /** Whether what it changes is noise, and not what the picture shows on average. */
  readonly addsNoise: boolean;
  /** Draws what `apply` needs, all of it: the key of an item says it. Severity 0 leaves pictures as they are. */
  draw(random: Random, severity: Severity, scale: IntensityScale): Parameters;
  /**
   * The picture changed, of the same size and not yet clipped: windowing does that, once. The picture given stays as
   * it is; the same picture and parameters give the same bytes.
   */
  apply(image: IntensityImage, parameters: Parameters): IntensityImage;
}

/** From 1, which a reader notices, to 5, at which most structures can still be told; 0 changes nothing. */
export type Severity = 0 | 1 | 2 | 3 | 4 | 5;

/** A magnitude for each severity. */
export type BySeverity<Magnitude> = Readonly<Record<Severity, Magnitude>>;
