import sharp from 'sharp';
import type { KeyFileStore } from '../../../folder/keyFileStore.js';
import type { PlaneMask } from './planeMask.js';

/** Stores a mask as a PNG in display order, a pixel a voxel, 255 inside; returns its path for `files` of a key row. */
export async function saveMask(
  { width, height, values }: PlaneMask,
  keyFiles: KeyFileStore,
): Promise<string> {
  const greys = values.map((value) => 255 * value);
  const image = sharp(greys, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return keyFiles.save(await image.png({ compressionLevel: 9 }).toBuffer(), 'png');
}
