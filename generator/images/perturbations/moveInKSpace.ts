import { detailSide, type IntensityImage, mapIntensities, pixelSide, zeroSignal } from '../intensityImage.js';
import { createFourierTransform, frequencyOf } from './fourier.js';
import { moveRigidly } from './moveRigidly.js';

/** Lines of k-space that are measured in one position of the body. */
export interface Segment {
  /** First and last line as shares of all, from the lowest (negative) frequency that the voxels hold to the highest. */
  readonly from: number;
  readonly to: number;
  /** Shift to the picture's right and down. */
  readonly xMm: number;
  readonly yMm: number;
  /** Clockwise about the picture's centre. */
  readonly degrees: number;
}

/** How a body moves while k-space is measured. */
export interface KSpaceMotion {
  /** Direction of the picture along which lines differ in frequency. */
  readonly phase: 'across' | 'down';
  readonly segments: readonly Segment[];
}

/**
 * Measures k-space line after line while the body moves, and gives the magnitude of the inverse.
 *
 * A line of k-space has one frequency in the phase direction and all in the other, which the transform and its inverse
 * in that other direction leave alone: transforms along the phase direction will do. Beyond the picture there is no
 * signal.
 */
export function moveInKSpace(image: IntensityImage, { phase, segments }: KSpaceMotion): IntensityImage {
  if (segments.every(isStill)) return image;
  const { width, height } = image;
  const zero = zeroSignal(image);
  const signal = mapIntensities(image, (value) => value - zero);
  const copies = segments.map((segment) => moveSignal(signal, segment));
  const [size, along, beside] = phase === 'down' ? [height, width, 1] : [width, 1, width];
  const measure = createMeasurement({ size, segments, finest: detailSide(image) });
  const values = new Float32Array(width * height);
  for (let start = 0; start < values.length / size; start++) {
    const magnitudes = measure((copy, at) => copies[copy][start * beside + at * along]);
    for (let at = 0; at < size; at++) values[start * beside + at * along] = zero + magnitudes[at];
  }
  return { ...image, values };
}

function isStill({ xMm, yMm, degrees }: Segment): boolean {
  return xMm === 0 && yMm === 0 && degrees === 0;
}

function moveSignal(signal: IntensityImage, segment: Segment): Float32Array {
  if (isStill(segment)) return signal.values;
  const side = pixelSide(signal);
  return moveRigidly(signal, { x: segment.xMm / side, y: segment.yMm / side, degrees: segment.degrees });
}

/** A function that measures one line of pixels, of which it is told the signal by copy and place; gives magnitudes. */
function createMeasurement({
  size,
  segments,
  finest,
}: {
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly finest: number;
}): (signalAt: (copy: number, at: number) => number) => Float64Array {
  const { length, forward, inverse } = createFourierTransform(size);
  const copyOf = Uint8Array.from({ length }, (_, at) => {
    const share = Math.min(finest * frequencyOf(at, length) + 0.5, 1);
    return segments.findIndex(({ to }, index) => share < to || index === segments.length - 1);
  });
  const numbers = new Float64Array(2 * length);
  const spectrum = new Float64Array(2 * length);
  const measured = new Float64Array(2 * length);
  const magnitudes = new Float64Array(size);
  return (signalAt) => {
    for (let copy = 0; copy < segments.length; copy++) {
      numbers.fill(0);
      for (let at = 0; at < size; at++) numbers[2 * at] = signalAt(copy, at);
      forward(spectrum, numbers);
      for (let at = 0; at < length; at++) {
        if (copyOf[at] !== copy) continue;
        measured[2 * at] = spectrum[2 * at];
        measured[2 * at + 1] = spectrum[2 * at + 1];
      }
    }
    inverse(numbers, measured);
    for (let at = 0; at < size; at++) {
      magnitudes[at] = Math.sqrt(numbers[2 * at] ** 2 + numbers[2 * at + 1] ** 2);
    }
    return magnitudes;
  };
}
