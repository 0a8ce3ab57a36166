import { createFourierTransform, frequencyOf } from '../fourier.js';
import type { Views } from './views.js';

/** Response of a reconstruction filter at the frequencies of a transform. */
export type FilterResponse = Float64Array;

/**
 * The ramp filter of filtered back-projection at the frequencies of a transform that holds views of so many detectors
 * twice, times a kernel's modulation transfer function.
 *
 * The ramp is the transform of its band-limited samples (Kak and Slaney 1988, section 3.3): 1/4 in the middle, -1/(pi n)^2
 * at odd distances, so that the mean of an image comes out right.
 *
 * @param modulation by frequency in cycles a detector
 */
export function createRampFilter(
  detectors: number,
  modulation: (frequency: number) => number,
): FilterResponse {
  const { length, forward } = createFourierTransform(2 * detectors);
  const samples = new Float64Array(2 * length);
  samples[0] = 1 / 4;
  for (let distance = 1; distance < length / 2; distance += 2) {
    samples[2 * distance] = -1 / (Math.PI * distance) ** 2;
    samples[2 * (length - distance)] = samples[2 * distance];
  }
  const spectrum = new Float64Array(2 * length);
  forward(spectrum, samples);
  return Float64Array.from(
    { length },
    (_, at) => spectrum[2 * at] * modulation(Math.abs(frequencyOf(at, length))),
  );
}

/** Filters views, two at a time as the real and imaginary part of one line. */
export function filterViews({ count, detectors, values }: Views, response: FilterResponse): Views {
  const { length, forward, inverse } = createFourierTransform(response.length);
  const numbers = new Float64Array(2 * length);
  const spectrum = new Float64Array(2 * length);
  const filtered = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += 2 * detectors) {
    numbers.fill(0);
    for (let at = 0; at < detectors; at++) {
      numbers[2 * at] = values[start + at];
      numbers[2 * at + 1] = values[start + detectors + at] ?? 0;
    }
    forward(spectrum, numbers);
    for (let at = 0; at < length; at++) {
      spectrum[2 * at] *= response[at];
      spectrum[2 * at + 1] *= response[at];
    }
    inverse(numbers, spectrum);
    for (let at = 0; at < detectors; at++) {
      filtered[start + at] = numbers[2 * at];
      filtered[start + detectors + at] = numbers[2 * at + 1];
    }
  }
  return { count, detectors, values: filtered };
}

/**
 * Variance of a pixel that is reconstructed from views with independent noise of variance 1: the filter's, that of two
 * neighbouring detectors interpolated at an even mix of places (2/3 of it plus 1/3 of their covariance), averaged over
 * the views.
 */
export function varianceGain(response: FilterResponse, count: number): number {
  const { length } = response;
  const power = response.reduce(
    (sum, factor, at) => sum + factor ** 2 * (2 / 3 + Math.cos(2 * Math.PI * frequencyOf(at, length)) / 3),
    0,
  );
  return ((Math.PI ** 2 / count) * power) / length;
}
