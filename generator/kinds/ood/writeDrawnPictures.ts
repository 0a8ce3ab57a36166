import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import sharp from 'sharp';
import { createPhantom } from '../../../data/phantom/createPhantom.js';
import { labelColumns } from '../../../data/pictures/labelRow.js';
import type { Picture } from '../../../data/pictures/picture.js';
import { makeFolder } from '../../../util/makeFolder.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import { applyWindow } from '../../images/windows.js';
import { drawChestSlices } from './drawChestSlices.js';

/** Which pictures to write, and where. */
export interface DrawnPicturesOptions {
  readonly folder: string;
  /** How many bodies are drawn. */
  readonly subjects: number;
  readonly seed: number;
  /** Called after every body, with how many are done and its name. */
  readonly onProgress?: (done: number, subject: string) => void;
}

/** Slices of a body; every other one is shown as an animal's, too. */
const slicesOfBody = 4;
/** Edge of a body's voxels in mm: coarse, for speed. */
const spacing = 3;
/** An animal's chest is deep and narrow, and it lies on its belly. */
const animal = { width: 0.62, height: 1.15 };

interface DrawnPicture {
  readonly picture: Picture;
  readonly labels: Partial<Record<(typeof labelColumns)[number], string>> & { readonly file: string };
}

/**
 * Writes a source for radvuqa-ood, all of it drawn: chest CT slices of made-up bodies in `real/`, bodies of animals in
 * `nonhuman/`, and labels.csv. There is no `synthetic/`: stand-ins of other bodies come in when a suite is made.
 *
 * @returns how many pictures were written.
 * @throws OutputError when a file or folder cannot be written.
 */
export async function writeDrawnPictures(options: DrawnPicturesOptions): Promise<number> {
  const { folder, subjects, seed, onProgress } = options;
  await makeFolder(join(folder, 'real'));
  await makeFolder(join(folder, 'nonhuman'));
  const rows: DrawnPicture['labels'][] = [];
  for (let number = 1; number <= subjects; number++) {
    const subject = `drawn-${String(number).padStart(3, '0')}`;
    for (const { picture, labels } of drawBody(subject, number, seed)) {
      await writeFileAtomic(join(folder, labels.file), await encode(picture));
      rows.push(labels);
    }
    onProgress?.(number, subject);
  }
  await writeFileAtomic(
    join(folder, 'labels.csv'),
    stringify(rows, { header: true, columns: [...labelColumns] }),
  );
  return rows.length;
}

function drawBody(subject: string, number: number, seed: number): DrawnPicture[] {
  // Stand-ins are of the first subjects of their seed.
  const phantom = createPhantom({ seed, subject: 1000 + number, spacing });
  return drawChestSlices(phantom, slicesOfBody).flatMap(({ picture, classNames }, place): DrawnPicture[] => {
    const file = `${subject}-${place + 1}.png`;
    const common = { modality: 'CT', region: 'chest' };
    const structures = classNames.join(';');
    const real = { picture, labels: { ...common, file: `real/${file}`, subject, structures } };
    if (place % 2 === 1) return [real];
    const species = 'dog';
    const labels = { ...common, file: `nonhuman/${file}`, subject: `${species} ${number}`, species };
    return [real, { picture: toAnimal(picture), labels }];
  });
}

/** Upside down, and narrower than it was by taking some columns and rows alone. */
function toAnimal({ width, height, values, range }: Picture): Picture {
  const [columns, rows] = [Math.round(animal.width * width), Math.round(animal.height * height)];
  const turned = Float32Array.from({ length: columns * rows }, (_, at) => {
    const column = Math.floor((((at % columns) + 0.5) * width) / columns);
    const row = Math.floor(((Math.floor(at / columns) + 0.5) * height) / rows);
    return values[(height - 1 - row) * width + column];
  });
  return { width: columns, height: rows, values: turned, range };
}

async function encode({ width, height, values }: Picture): Promise<Buffer> {
  const greys = applyWindow(values, { kind: 'window', lower: 0, upper: 255 });
  return sharp(greys, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}
