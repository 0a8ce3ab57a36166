import type { Modality } from '../../suites/schema/schema.js';

/** Greys as a file stores them, row by row from the top left. */
export interface StoredGreys {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Stored values that are shown black and white. */
export interface GreyRange {
  readonly lower: number;
  readonly upper: number;
}

/** Sides of a picture's pixels: in mm, or where no file says more than their ratio, in no unit. */
export interface PixelSides {
  readonly across: number;
  readonly down: number;
  readonly unit: 'mm' | 'none';
}

/**
 * A grey picture: 0 is shown black and 255 white. Made from more than 256 stored greys, its values lie between whole
 * numbers, and beyond both ends.
 */
export interface Picture extends StoredGreys {
  readonly range: GreyRange;
  /** What a DICOM file says of itself, where that is one that suites have. */
  readonly modality?: Modality;
  /** Square where the file does not say it. */
  readonly pixel?: PixelSides;
  /** Whether its range is in Hounsfield units. */
  readonly isHounsfield?: boolean;
}

/** The picture of stored greys by what is shown black and white; without any difference between these all is black. */
export function toPicture({ width, height, values }: StoredGreys, range: GreyRange): Picture {
  const { lower, upper } = range;
  const scale = upper === lower ? 0 : 255 / (upper - lower);
  return { width, height, values: values.map((value) => (value - lower) * scale), range };
}
