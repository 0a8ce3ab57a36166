import { basename, relative, sep } from 'node:path';
import type { DataSetCase, PicturePair, VolumePair } from '../../../data/dataSets/dataSetCase.js';
import { readPair } from '../../../data/dataSets/readPair.js';
import type { DrawnPicture, DrawnSet } from '../../../data/phantom/sets/drawnSet.js';
import { drawPicture, subjectOfPicture } from '../../../data/phantom/sets/drawPicture.js';
import type { CaseManifest } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { readVolumePictures, targetSlices, type VolumePictures } from './volumeSlices.js';

/** A picture of a data set that is not read yet. */
export interface PictureToTake {
  readonly name: string;
  readonly subject: string;
  /** Paths of picture and mask relative to the source; null for a drawn one. */
  readonly files: { readonly image: string; readonly mask: string } | null;
  /** @throws InputError when it cannot be used. */
  take(): Promise<TakenPicture>;
  /** Whether there is anything to find; false where it cannot be used. */
  hasTarget(): Promise<boolean>;
}

/** Pictures, and what is worth knowing of those that are not among them. */
export interface ListedPictures {
  readonly pictures: readonly PictureToTake[];
  readonly notices: readonly string[];
}

/** A picture with its mask, and the hashes of what it came from. */
export interface TakenPicture extends DrawnPicture {
  readonly hashes: CaseManifest['files'];
  /** Whether the mask had greys between its values. */
  readonly hasGreys: boolean;
}

/**
 * The pictures of a data set, in a fixed order; of volumes the axial slices on which there is something to find.
 *
 * @param seed of those that are drawn
 */
export async function listPictures(found: DataSetCase, seed: string): Promise<ListedPictures> {
  const { source, pictures } = found;
  switch (pictures.kind) {
    case 'drawn': {
      const numbers = Array.from({ length: pictures.count }, (_none, place) => place + 1);
      return { pictures: numbers.map((number) => drawnPicture(pictures.set, number, seed)), notices: [] };
    }
    case 'files': {
      const { pairs, label } = pictures;
      return { pictures: pairs.map((pair) => filePicture(source, pair, label)), notices: [] };
    }
    case 'volumes':
      return listSlices(found, pictures.pairs, pictures.label);
  }
}

async function listSlices(
  { source, hasSubjects }: DataSetCase,
  pairs: readonly VolumePair[],
  label: number | null,
): Promise<ListedPictures> {
  const all: PictureToTake[] = [];
  const notices: string[] = [];
  const read = rememberLast((pair: VolumePair) => readVolumePictures(pair, label));
  for (const pair of pairs) {
    try {
      const indices = await targetSlices(pair, label);
      all.push(...indices.map((index) => slicePicture(source, { pair, index, hasSubjects }, read)));
    } catch (error) {
      notices.push(`${pair.subject} is left out: ${reasonOf(error)}`);
    }
  }
  return { pictures: all, notices };
}

/** Slices of one volume are asked for one after the other: it is read once, and memory holds no other. */
function rememberLast<Key, Value>(work: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  let last: { readonly key: Key; readonly value: Promise<Value> } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: work(key) };
    return last.value;
  };
}

interface SlicePlace {
  readonly pair: VolumePair;
  /** From below. */
  readonly index: number;
  readonly hasSubjects: boolean;
}

function slicePicture(
  source: string,
  { pair, index, hasSubjects }: SlicePlace,
  read: (pair: VolumePair) => Promise<VolumePictures>,
): PictureToTake {
  const pathOf = (path: string) => relative(source, path).split(sep).join('/');
  const name = `${pair.subject} slice ${index}`;
  return {
    name,
    subject: hasSubjects ? pair.subject : name,
    files: { image: `${pathOf(pair.image)} slice ${index}`, mask: `${pathOf(pair.mask)} slice ${index}` },
    async take() {
      const { files, pictureAt } = await read(pair);
      const hashes = files.map(({ path, sha256 }) => ({ path: pathOf(path), sha256 }));
      return { ...pictureAt(index), hashes, hasGreys: false };
    },
    hasTarget: async () => true,
  };
}

/** Why a picture cannot be used is told when it is stored. */
async function findsTarget({ take }: Pick<PictureToTake, 'take'>): Promise<boolean> {
  try {
    return (await take()).mask.includes(1);
  } catch (error) {
    reasonOf(error);
    return false;
  }
}

function drawnPicture(set: DrawnSet, number: number, seed: string): PictureToTake {
  const take = async () => {
    const picture = drawPicture(set, { number, seed });
    const sha256 = sha256Hex(Buffer.concat([picture.pixels, picture.mask]));
    return { ...picture, hashes: [{ path: `drawn ${number}`, sha256 }], hasGreys: false };
  };
  return {
    name: `drawn ${number}`,
    subject: `drawn ${subjectOfPicture(number)}`,
    files: null,
    take,
    hasTarget: () => findsTarget({ take }),
  };
}

function filePicture(source: string, pair: PicturePair, label: number | null): PictureToTake {
  const pathOf = (path: string) => relative(source, path).split(sep).join('/');
  const files = { image: pathOf(pair.picture), mask: pathOf(pair.mask) };
  const take = async () => {
    const { pictureHash, maskHash, ...picture } = await readPair(pair, label);
    const hashes = [
      { path: files.image, sha256: pictureHash },
      { path: files.mask, sha256: maskHash },
    ];
    return { ...picture, hashes };
  };
  return { name: pair.name, subject: pair.subject, files, take, hasTarget: () => findsTarget({ take }) };
}

/** What is wrong with a picture, without the folder it is in; other errors go on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof InputError)) throw error;
  return error.message.replaceAll(error.details.subject, basename(error.details.subject));
}
