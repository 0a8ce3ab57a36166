import FFT from 'fft.js';

/** Real and imaginary parts in turn. */
export type ComplexArray = Float64Array;

/** A discrete Fourier transform of one length, a power of two. */
export interface FourierTransform {
  readonly length: number;
  /** Transforms `length` complex numbers into `result`, another array. */
  forward(result: ComplexArray, numbers: ComplexArray): void;
  /** The inverse, divided by the length. */
  inverse(result: ComplexArray, numbers: ComplexArray): void;
}

/** The part of the library that is used; its own types say `any`. */
interface Library {
  transform(result: ComplexArray, numbers: ComplexArray): void;
  inverseTransform(result: ComplexArray, numbers: ComplexArray): void;
}

/** Makes the transform for the smallest power of two that holds `size` numbers (fft.js, radix 4). */
export function createFourierTransform(size: number): FourierTransform {
  const length = 2 ** Math.max(1, Math.ceil(Math.log2(size)));
  const library = new (FFT as unknown as new (length: number) => Library)(length);
  return {
    length,
    forward: (result, numbers) => library.transform(result, numbers),
    inverse: (result, numbers) => library.inverseTransform(result, numbers),
  };
}

/** Frequency of a number in a transform, in cycles a sample, from -0.5 to 0.5. */
export function frequencyOf(index: number, length: number): number {
  return (index < length / 2 ? index : index - length) / length;
}
