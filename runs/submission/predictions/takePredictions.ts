import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AnswerForm, OfKind } from '../../../suites/answers/answerKinds.js';
import { decodeGreys, mostMaskBytes } from '../../../suites/masks/decodeGreys.js';
import type { PipelineAnswer, SubmissionError } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { readBoundedFile } from '../../../util/readBoundedFile.js';
import { sha256Hex } from '../../../util/sha256Hex.js';

type WantedImage = OfKind<AnswerForm, 'program'>['heldOut'][number];

/** What could be taken, and what was wrong with the rest. */
export interface TakenPredictions {
  readonly predictions: PipelineAnswer['predictions'];
  readonly problems: readonly Pick<SubmissionError, 'problem' | 'detail'>[];
}

const mostUnknown = 1000;

/**
 * Takes masks that were made elsewhere, PNG files called like the images, and writes them anew as 0 and 255. Background is 0, and the target
 * one other value: 1 as nnU-Net writes it, 255, or any. Probabilities, of 0 to 255, may lie in a folder `probabilities`. Each mask stands for
 * itself: what is wrong with one does not take the others away.
 */
export async function takePredictions(
  wanted: readonly WantedImage[],
  from: string,
  to: string,
): Promise<TakenPredictions> {
  const predictions: PipelineAnswer['predictions'] = [];
  const problems = unknownImages(await readdir(from), wanted);
  await mkdir(join(to, 'probabilities'), { recursive: true });
  for (const image of wanted) {
    const file = `${image.name}.png`;
    const greys = await readMask(join(from, file), image);
    if (typeof greys === 'string') {
      const problem = greys === noFile ? 'mask missing' : 'mask not usable';
      problems.push({ problem, detail: `${file}: ${greys}` });
      continue;
    }
    const probabilities = await readGreys(join(from, 'probabilities', file), image);
    predictions.push({
      name: image.name,
      sha256: await writeGreys(join(to, file), image, greys),
      ...(typeof probabilities === 'string'
        ? {}
        : { probabilities: await writeGreys(join(to, 'probabilities', file), image, probabilities) }),
    });
  }
  return { predictions, problems };
}

function unknownImages(files: readonly string[], wanted: readonly WantedImage[]) {
  const known = new Set(wanted.map(({ name }) => `${name}.png`));
  const unknown = files.filter((file) => /\.png$/i.test(file) && !known.has(file)).sort();
  const told = unknown.map((file) => ({ problem: 'image unknown' as const, detail: file }));
  return told.slice(0, mostUnknown) as Pick<SubmissionError, 'problem' | 'detail'>[];
}

const noFile = 'no file';

async function readMask(path: string, image: WantedImage): Promise<Uint8Array | string> {
  const greys = await readGreys(path, image);
  if (typeof greys === 'string') return greys;
  const target = greys.find((grey) => grey > 0);
  if (target === undefined) return greys;
  if (greys.some((grey) => grey !== 0 && grey !== target)) return 'more than two values';
  return greys.map((grey) => (grey > 0 ? 255 : 0));
}

async function readGreys(path: string, image: WantedImage): Promise<Uint8Array | string> {
  if (!existsSync(path)) return noFile;
  try {
    return await decodeGreys(await readBoundedFile(path, mostMaskBytes(image)), image);
  } catch (error) {
    if (error instanceof InputError) return `${error.details.found} instead of ${error.details.expected}`;
    throw error;
  }
}

async function writeGreys(path: string, { width, height }: WantedImage, greys: Uint8Array): Promise<string> {
  const encoder = sharp(greys, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  const bytes = await encoder.png().toBuffer();
  await writeFile(path, bytes);
  return sha256Hex(bytes);
}
