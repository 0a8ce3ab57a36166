import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import sharp from 'sharp';
import { makeFolder } from '../../../util/makeFolder.js';
import { jsonDocument } from '../../../util/printable.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import type { DrawnPicture, DrawnSet } from './drawnSet.js';
import { drawnSets } from './drawnSets.js';
import { drawPicture, picturesOfSubject, subjectOfPicture } from './drawPicture.js';

/** Which sets to write, how many subjects of each, and where. */
export interface WriteDrawnSetsOptions {
  readonly folder: string;
  /** Names of sets. */
  readonly sets: readonly string[];
  /** Of each set; every one has `picturesOfSubject` pictures. */
  readonly subjects: number;
  readonly seed: number;
  /** Called after every picture, with how many are done. */
  readonly onProgress?: (done: number, name: string) => void;
}

/**
 * Writes drawn data sets, each in a folder of its name: `images/`, `masks/` (0 and 255), subjects.csv and dataset.json.
 *
 * @returns how many pictures were written.
 * @throws OutputError when a file or folder cannot be written.
 */
export async function writeDrawnSets(options: WriteDrawnSetsOptions): Promise<number> {
  const { folder, sets, subjects, seed, onProgress } = options;
  let written = 0;
  for (const set of drawnSets.filter(({ name }) => sets.includes(name))) {
    const target = join(folder, set.name);
    for (const part of ['images', 'masks']) await makeFolder(join(target, part));
    const rows: (readonly string[])[] = [['image', 'subject']];
    for (let number = 1; number <= subjects * picturesOfSubject; number++) {
      const file = `${String(number).padStart(5, '0')}.png`;
      await writePicture(target, file, drawPicture(set, { number, seed }));
      rows.push([file, `${subjectOfPicture(number)}`]);
      written++;
      onProgress?.(written, set.name);
    }
    await writeFileAtomic(join(target, 'subjects.csv'), stringify(rows));
    await writeFileAtomic(join(target, 'dataset.json'), jsonDocument(describe(set)));
  }
  return written;
}

function describe({ modality, target }: DrawnSet): object {
  return { modality, target, description: 'drawn by radvuqa: no patient' };
}

async function writePicture(folder: string, file: string, picture: DrawnPicture): Promise<void> {
  const { width, height, channels, pixels, mask } = picture;
  await writeFileAtomic(join(folder, 'images', file), await encode(pixels, { width, height, channels }));
  const values = mask.map((value) => 255 * value);
  await writeFileAtomic(join(folder, 'masks', file), await encode(values, { width, height, channels: 1 }));
}

function encode(
  pixels: Uint8Array,
  raw: { readonly width: number; readonly height: number; readonly channels: 1 | 3 },
): Promise<Buffer> {
  const encoder = sharp(pixels, { raw });
  return (raw.channels === 1 ? encoder.toColourspace('b-w') : encoder).png().toBuffer();
}
