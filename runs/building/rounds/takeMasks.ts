import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { decodeGreys, mostMaskBytes } from '../../../suites/masks/decodeGreys.js';
import type { PipelineAnswer } from '../../../suites/schema/schema.js';
import { readBoundedFile } from '../../../util/readBoundedFile.js';
import { sha256Hex } from '../../../util/sha256Hex.js';

/** An image that masks are wanted for. */
export interface WantedMask {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Takes predicted masks from a folder of plain files of unknown content, and writes them anew: nothing of a program's own bytes is
 * kept. Probabilities are taken where they are there for an image and can be read.
 *
 * @returns what was taken, in the order of the images, or what is wrong with the first mask that is not as asked for.
 */
export async function takeMasks(
  wanted: readonly WantedMask[],
  from: string,
  to: string,
): Promise<PipelineAnswer['predictions'] | string> {
  const pictures = existsSync(from)
    ? (await readdir(from)).filter((name) => name.toLowerCase().endsWith('.png'))
    : [];
  const unknown = pictures.filter((file) => wanted.every(({ name }) => file !== `${name}.png`));
  if (unknown.length > 0) return `${unknown.length} masks of images that are not there`;
  await mkdir(join(to, 'probabilities'), { recursive: true });
  const taken: PipelineAnswer['predictions'] = [];
  for (const one of wanted) {
    const file = `${one.name}.png`;
    const greys = pictures.includes(file) ? await readGreys(join(from, file), one) : 'no mask';
    if (typeof greys === 'string') return `${file}: ${greys}`;
    if (!greys.every((value) => value === 0 || value === 255)) return `${file}: values other than 0 and 255`;
    const probabilities = await readGreys(join(from, 'probabilities', file), one);
    const hash = await writeGreys(join(to, file), one, greys);
    const more =
      typeof probabilities === 'string'
        ? {}
        : { probabilities: await writeGreys(join(to, 'probabilities', file), one, probabilities) };
    taken.push({ name: one.name, sha256: hash, ...more });
  }
  return taken;
}

/** The greys of a PNG of this size, or what is wrong with it. */
async function readGreys(path: string, wanted: WantedMask): Promise<Uint8Array | string> {
  if (!existsSync(path)) return 'no file';
  try {
    return await decodeGreys(await readBoundedFile(path, mostMaskBytes(wanted)), wanted);
  } catch {
    return 'a file that cannot be read';
  }
}

async function writeGreys(path: string, { width, height }: WantedMask, greys: Uint8Array): Promise<string> {
  const bytes = await sharp(greys, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  await writeFile(path, bytes);
  return sha256Hex(bytes);
}
