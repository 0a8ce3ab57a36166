import type { IntensityPlane } from './averageArea.js';
import { createFourierTransform, type FourierTransform } from './fourier.js';

/** Pixels by which a plane is continued at least, so that a border does not answer for the one opposite. */
const margin = 32;

/**
 * Multiplies a plane's spectrum by a response that hangs on the frequency alone, whatever its direction. The plane is
 * continued by its mirror image to powers of two, so that borders are no edges.
 *
 * @param response factor by frequency in cycles a pixel, from 0 to 0.71 (the corner of the spectrum)
 */
export function filterPlane(plane: IntensityPlane, response: (frequency: number) => number): Float32Array {
  const across = createFourierTransform(plane.width + margin);
  const down = createFourierTransform(plane.height + margin);
  const spectrum = transformRows(plane, across);
  const filterColumn = createColumnFilter(plane.height, down);
  for (let column = 0; column <= across.length / 2; column++) {
    const horizontal = column / across.length;
    filterColumn(spectrum, column, (vertical) => response(Math.sqrt(horizontal ** 2 + vertical ** 2)));
  }
  return transformBack(spectrum, plane, across);
}

/** Spectra of rows up to the highest frequency: those of negative frequencies are their conjugates. */
interface RowSpectra {
  readonly columns: number;
  readonly numbers: Float64Array;
}

/** Places in a line of so many pixels that a longer one is read from: on from its end and before its start mirrored. */
function mirroredPlaces(size: number, length: number): Int32Array {
  return Int32Array.from({ length }, (_, at) => {
    const unfolded = at - size < (length - size) / 2 ? at : at - length;
    const folded = ((unfolded % (2 * size)) + 2 * size) % (2 * size);
    return folded < size ? folded : 2 * size - 1 - folded;
  });
}

function transformRows(
  { width, height, values }: IntensityPlane,
  { length, forward }: FourierTransform,
): RowSpectra {
  const columns = length / 2 + 1;
  const spectra = new Float64Array(2 * columns * height);
  const places = mirroredPlaces(width, length);
  const numbers = new Float64Array(2 * length);
  const result = new Float64Array(2 * length);
  for (let row = 0; row < height; row++) {
    for (let at = 0; at < length; at++) numbers[2 * at] = values[row * width + places[at]];
    forward(result, numbers);
    spectra.set(result.subarray(0, 2 * columns), 2 * columns * row);
  }
  return { columns, numbers: spectra };
}

/** A function that filters a column of the rows' spectra in place, by a response to its (vertical) frequency. */
function createColumnFilter(height: number, { length, forward, inverse }: FourierTransform) {
  const places = mirroredPlaces(height, length);
  const numbers = new Float64Array(2 * length);
  const result = new Float64Array(2 * length);
  return (spectra: RowSpectra, column: number, response: (frequency: number) => number): void => {
    for (let at = 0; at < length; at++) {
      const place = 2 * (places[at] * spectra.columns + column);
      numbers[2 * at] = spectra.numbers[place];
      numbers[2 * at + 1] = spectra.numbers[place + 1];
    }
    forward(result, numbers);
    for (let at = 0; at <= length / 2; at++) {
      const factor = response(at / length);
      for (const place of at === 0 || at === length / 2 ? [at] : [at, length - at]) {
        result[2 * place] *= factor;
        result[2 * place + 1] *= factor;
      }
    }
    inverse(numbers, result);
    for (let row = 0; row < height; row++) {
      const place = 2 * (row * spectra.columns + column);
      spectra.numbers[place] = numbers[2 * row];
      spectra.numbers[place + 1] = numbers[2 * row + 1];
    }
  };
}

function transformBack(
  { columns, numbers: spectra }: RowSpectra,
  { width, height }: IntensityPlane,
  { length, inverse }: FourierTransform,
): Float32Array {
  const values = new Float32Array(width * height);
  const numbers = new Float64Array(2 * length);
  const result = new Float64Array(2 * length);
  for (let row = 0; row < height; row++) {
    const start = 2 * columns * row;
    numbers.set(spectra.subarray(start, start + 2 * columns));
    for (let at = columns; at < length; at++) {
      numbers[2 * at] = numbers[2 * (length - at)];
      numbers[2 * at + 1] = -numbers[2 * (length - at) + 1];
    }
    inverse(result, numbers);
    for (let column = 0; column < width; column++) values[row * width + column] = result[2 * column];
  }
  return values;
}
