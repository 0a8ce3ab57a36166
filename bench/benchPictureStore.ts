import sharp, { type PngOptions } from 'sharp';
import { createPhantom } from '../data/phantom/createPhantom.js';
import type { Phantom } from '../data/phantom/phantom.js';
import { greyToRgb, type RgbImage } from '../generator/images/image.js';
import { pngOptions } from '../generator/images/imageStore.js';
import { applyWindow, ctWindow } from '../generator/images/windows.js';
import { toDisplayOrientation } from '../generator/scene/displayOrientation.js';
import { createPixelGrid, resampleLinear } from '../generator/scene/pixelGrid.js';

/** What a way of storing pictures costs, summed over all. */
export interface StoredPictures {
  readonly way: string;
  readonly bytes: number;
  /** Of the processor. */
  readonly seconds: number;
}

const ways = [
  { way: 'one byte a pixel, level 4', isGrey: true, options: pngOptions },
  { way: 'one byte a pixel, level 6', isGrey: true, options: { ...pngOptions, compressionLevel: 6 } },
  { way: 'three bytes a pixel, level 4', isGrey: false, options: pngOptions },
  { way: 'three bytes a pixel, level 6', isGrey: false, options: { ...pngOptions, compressionLevel: 6 } },
];

/** Encodes axial slices of the phantom, 512 pixels wide, in several ways; the fastest of some rounds counts. */
export async function benchPictureStore(rounds: number): Promise<StoredPictures[]> {
  const pictures = drawSlices(createPhantom({ seed: 1, subject: 1, spacing: 1.5 }));
  const stored: StoredPictures[] = [];
  for (const { way, isGrey, options } of ways) {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round++) {
      const begun = process.cpuUsage();
      bytes = 0;
      for (const picture of pictures) bytes += await encode(picture, isGrey, options);
      const { user, system } = process.cpuUsage(begun);
      times.push((user + system) / 1e6);
    }
    stored.push({ way, bytes, seconds: Math.min(...times) });
  }
  return stored;
}

async function encode(
  { width, height, pixels }: RgbImage,
  isGrey: boolean,
  options: PngOptions,
): Promise<number> {
  const encoder = sharp(pixels, { raw: { width, height, channels: 3 } });
  if (isGrey) encoder.toColourspace('b-w');
  return (await encoder.png(options).toBuffer()).length;
}

/** Every fifteenth slice, in the window of the abdomen. */
function drawSlices({ grid, intensities }: Phantom): RgbImage[] {
  const [width, height, depth] = grid.shape;
  const area = width * height;
  const window = ctWindow('abdomen');
  const pixels = createPixelGrid({ width, height }, [grid.spacing[0], grid.spacing[1]], 512);
  return Array.from({ length: Math.floor(depth / 15) }, (_, order) => {
    const index = 15 * order;
    const values = Float32Array.from(intensities.subarray(index * area, (index + 1) * area));
    const plane = toDisplayOrientation({ plane: 'axial', index, width, height, values });
    const greys = applyWindow(resampleLinear(plane, pixels), window);
    return greyToRgb({ width: pixels.width, height: pixels.height, greys });
  });
}
