import type { GreyImage } from '../image.js';

/** A picture as it is shown, taken apart. */
export interface PictureParts {
  readonly width: number;
  readonly height: number;
  /** What it shows on average, were its perturbation drawn again and again. */
  readonly expected: Readonly<ArrayLike<number>>;
  /** What the perturbation's noise adds to that; null where it adds none. */
  readonly noise: Float32Array | null;
  /** Greys of the clean picture, whose own noise every form of it has. */
  readonly clean: GreyImage['greys'];
}

/** Neighbouring greys of the clean picture that noise lifts alike. */
const band = 8;

/** The parts of a picture that nothing was done to. */
export function cleanParts({ width, height, greys }: GreyImage): PictureParts {
  return { width, height, expected: greys, noise: null, clean: greys };
}

/**
 * Takes a perturbed picture apart. Of one with added noise the clean picture says what it shows, but for what noise does on
 * average: Rician noise lifts the dark, clipping darkens the bright. So the mean change of each eight neighbouring
 * greys counts as shown, and what is left of the change is noise.
 */
export function takeApart(clean: GreyImage, perturbed: GreyImage, addsNoise: boolean): PictureParts {
  const { width, height } = perturbed;
  if (!addsNoise) return { width, height, expected: perturbed.greys, noise: null, clean: clean.greys };
  const lifts = meanChanges(clean.greys, perturbed.greys);
  const expected = Float32Array.from(clean.greys, (grey) => grey + lifts[Math.floor(grey / band)]);
  const noise = expected.map((grey, pixel) => perturbed.greys[pixel] - grey);
  return { width, height, expected, noise, clean: clean.greys };
}

/** Mean change by band of greys of the clean picture. */
function meanChanges(clean: GreyImage['greys'], perturbed: GreyImage['greys']): Float64Array {
  const sums = new Float64Array(256 / band);
  const counts = new Float64Array(256 / band);
  for (let pixel = 0; pixel < clean.length; pixel++) {
    const place = Math.floor(clean[pixel] / band);
    sums[place] += perturbed[pixel] - clean[pixel];
    counts[place]++;
  }
  return sums.map((sum, place) => sum / Math.max(1, counts[place]));
}
