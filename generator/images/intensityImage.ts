/**
 * What a picture's intensities are: `hounsfield` of CT; `magnitude` of MR, in units of the sequence's own; `grey`
 * of a picture that comes without either, from 0 (black) to 255.
 */
export type IntensityScale = 'hounsfield' | 'magnitude' | 'grey';

/** A picture before it is windowed: intensities row by row from the top left, on the display's square pixels. */
export interface IntensityImage {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
  readonly scale: IntensityScale;
  /** What shares of signal are of: `brightSignal` of an MR scan; 255 of greys; 1 of Hounsfield units, which are told as such. */
  readonly fullSignal: number;
  /** Of greys: Hounsfield units that are taken to be shown black and white; null of other intensities. */
  readonly hounsfieldOfGreys: { readonly lower: number; readonly upper: number } | null;
  /** Side of a pixel in mm; null where nobody says. */
  readonly pixelMm: number | null;
  /**
   * Finer side of the voxels that the pixels were interpolated from, in mm: finer detail is not there. Of a picture whose
   * pixels are of unknown size, by `pixelSide` of what it was enlarged from; null where it was not.
   */
  readonly voxelMm: number | null;
  /** Intensities that will be shown black and white. */
  readonly window: { readonly lower: number; readonly upper: number };
}

/** Field of view of a CT of the trunk, in mm: the picture's longer side where the size of its pixels is not known. */
const usualFieldMm = 350;

/**
 * Side of a pixel in mm. Where it is not known, the longer side of the picture is taken as 350 mm long, a usual field
 * of view of the trunk: models scale every picture to a size of their own, so that a blur has to be measured
 * against the picture, not against its pixels.
 */
export function pixelSide({
  pixelMm,
  width,
  height,
}: Pick<IntensityImage, 'pixelMm' | 'width' | 'height'>): number {
  return pixelMm ?? usualFieldMm / Math.max(width, height);
}

/** Side of the finest detail, in pixels: 1, or more where a picture was enlarged for display. */
export function detailSide(image: IntensityImage): number {
  return image.voxelMm === null ? 1 : Math.max(1, image.voxelMm / pixelSide(image));
}

/** The intensity of no signal: zero, or the smallest one where some are negative, as in standardised MR. */
export function zeroSignal({ values }: Pick<IntensityImage, 'values'>): number {
  let least = 0;
  for (let pixel = 0; pixel < values.length; pixel++) least = Math.min(least, values[pixel]);
  return least;
}

/** An image whose intensities are changed one by one; several times as fast as `Float32Array.map`. */
export function mapIntensities(
  image: IntensityImage,
  change: (value: number, pixel: number) => number,
): IntensityImage {
  const values = new Float32Array(image.values.length);
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] = change(image.values[pixel], pixel);
  return { ...image, values };
}
