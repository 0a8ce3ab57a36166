import sharp from 'sharp';
import type { DataSetCase } from '../../../data/dataSets/dataSetCase.js';
import type { DrawnPicture } from '../../../data/phantom/sets/drawnSet.js';
import type { DataSetFile } from '../../../suites/dataSet.js';
import { type Random, shuffled } from '../../../util/random.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import type { DataSetWriter } from '../../folder/dataSetStore.js';
import { pngOptions } from '../../images/imageStore.js';
import type { CaseTools, MadeCase } from '../suiteKind.js';
import { chooseHeldOut } from './chooseHeldOut.js';
import type { PipelinesRecipe } from './recipe.js';
import { listPictures, type PictureToTake, reasonOf, type TakenPicture } from './takePictures.js';

/** A picture that is held out, as the key and the item know it. */
export interface HeldOutPicture {
  readonly name: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the target. */
  readonly foreground: number;
  readonly taken: PictureToTake;
}

/** What was stored of a data set. */
export interface StoredPictures {
  readonly channels: 1 | 3;
  readonly training: number;
  readonly heldOut: readonly HeldOutPicture[];
  /** Share of the training pictures' pixels that are of the target; 0 where there is nothing to learn from. */
  readonly targetShare: number;
  readonly files: MadeCase['files'];
  readonly rejected: Readonly<Record<string, number>>;
  readonly notices: readonly string[];
}

/** What comes together while pictures are stored one by one. */
interface Storing {
  readonly writer: DataSetWriter;
  readonly tools: CaseTools;
  readonly names: ReadonlySet<string>;
  readonly seen: Set<string>;
  readonly heldOut: HeldOutPicture[];
  /** By path: slices of a volume come from the same. */
  readonly files: Map<string, DataSetFile>;
  readonly rejected: Record<string, number>;
  readonly notices: string[];
  training: number;
  pixels: number;
  marked: number;
  greyMasks: number;
  isColoured: boolean;
}

/**
 * Draws which pictures are held out, then stores all under random names: those to train on with their masks, of the others the
 * pictures alone, whose masks become key files. A picture that cannot be used, or is the same as one before, is left out by name.
 */
export async function storePictures(
  found: DataSetCase,
  recipe: PipelinesRecipe,
  { tools, writer }: { readonly tools: CaseTools; readonly writer: DataSetWriter },
): Promise<StoredPictures> {
  const { pictures: all, notices } = await listPictures(found, drawName(tools.random(found.case, 'drawn')));
  const chosen = chooseSome(all, recipe.mostImages, tools.random(found.case, 'pictures'));
  const names = await chooseHeldOut(chosen, {
    share: recipe.heldOutShare,
    random: tools.random(found.case, 'held out'),
    hasTarget: (picture) => picture.hasTarget(),
  });
  const counts = { training: 0, pixels: 0, marked: 0, greyMasks: 0, isColoured: false };
  const storing: Storing = {
    ...{ writer, tools, names, ...counts },
    ...{
      seen: new Set(),
      heldOut: [],
      files: new Map(),
      rejected: {},
      notices: [...found.notices, ...notices],
    },
  };
  for (const picture of chosen) await storePicture(storing, found.case, picture);
  return resultOf(storing);
}

function resultOf(storing: Storing): StoredPictures {
  const { training, heldOut, pixels, marked, files, rejected, notices, greyMasks, isColoured } = storing;
  const greyNotice = `${greyMasks} masks have many greys: their brighter half counts`;
  return {
    channels: isColoured ? 3 : 1,
    training,
    heldOut: heldOut.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    targetShare: pixels === 0 ? 0 : marked / pixels,
    files: [...files.values()],
    rejected,
    notices: greyMasks === 0 ? notices : [...notices, greyNotice],
  };
}

function chooseSome(
  all: readonly PictureToTake[],
  most: number | null,
  random: Random,
): readonly PictureToTake[] {
  if (most === null || all.length <= most) return all;
  const kept = new Set(shuffled(all, random).slice(0, most));
  return all.filter((one) => kept.has(one));
}

async function storePicture(storing: Storing, set: string, picture: PictureToTake): Promise<void> {
  const { seen, rejected, notices } = storing;
  const reject = (reason: string, notice: string) => {
    rejected[`SP: ${reason}`] = (rejected[`SP: ${reason}`] ?? 0) + 1;
    notices.push(`${picture.name} is left out: ${notice}`);
  };
  let taken: TakenPicture;
  try {
    taken = await picture.take();
  } catch (error) {
    return reject('picture that cannot be used', reasonOf(error));
  }
  const content = sha256Hex(taken.pixels);
  if (seen.has(content)) return reject('picture twice', 'it is the same as one before');
  seen.add(content);
  for (const file of taken.hashes) storing.files.set(file.path, file);
  const name = drawName(storing.tools.random(set, 'name', picture.name));
  storing.isColoured ||= taken.channels === 3;
  if (taken.hasGreys) storing.greyMasks++;
  if (storing.names.has(picture.name)) await storeHeldOut(storing, name, { picture, taken });
  else await storeTraining(storing, name, taken);
}

async function storeTraining(storing: Storing, name: string, taken: TakenPicture): Promise<void> {
  await storing.writer.write(`train/images/${name}.png`, await encodePicture(taken));
  await storing.writer.write(`train/masks/${name}.png`, await encodeMask(taken));
  storing.training++;
  storing.pixels += taken.mask.length;
  storing.marked += countMarked(taken.mask);
}

async function storeHeldOut(
  { writer, tools, heldOut }: Storing,
  name: string,
  { picture, taken }: { readonly picture: PictureToTake; readonly taken: TakenPicture },
): Promise<void> {
  await writer.write(`held-out/${name}.png`, await encodePicture(taken));
  const file = await tools.keyFiles.save(await encodeMask(taken), 'png');
  const { width, height } = taken;
  heldOut.push({ name, file, width, height, foreground: countMarked(taken.mask), taken: picture });
}

/** 16 hexadecimal digits that tell nothing. */
function drawName(random: Random): string {
  return Array.from({ length: 4 }, () => random.integer(0x10000).toString(16).padStart(4, '0')).join('');
}

function countMarked(mask: Uint8Array): number {
  return mask.reduce((sum, value) => sum + value, 0);
}

async function encodePicture({ width, height, channels, pixels }: DrawnPicture): Promise<Buffer> {
  const encoder = sharp(pixels, { raw: { width, height, channels } });
  return (channels === 1 ? encoder.toColourspace('b-w') : encoder).png(pngOptions).toBuffer();
}

async function encodeMask({ width, height, mask }: DrawnPicture): Promise<Buffer> {
  const values = mask.map((value) => 255 * value);
  return sharp(values, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png(pngOptions)
    .toBuffer();
}
