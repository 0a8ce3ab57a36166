import { basename, relative, sep } from 'node:path';
import type { DataSetCase, PicturePair } from '../../../data/dataSets/dataSetCase.js';
import { readPair } from '../../../data/dataSets/readPair.js';
import type { DrawnPicture, DrawnSet } from '../../../data/phantom/sets/drawnSet.js';
import { drawPicture, subjectOfPicture } from '../../../data/phantom/sets/drawPicture.js';
import type { CaseManifest } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';

/** A picture of a data set that is not read yet. */
export interface PictureToTake {
  readonly name: string;
  readonly subject: string;
  /** Paths of picture and mask relative to the source; null for a drawn one. */
  readonly files: { readonly image: string; readonly mask: string } | null;
  /** @throws InputError when it cannot be used. */
  take(): Promise<TakenPicture>;
}

/** A picture with its mask, and the hashes of what it came from. */
export interface TakenPicture extends DrawnPicture {
  readonly hashes: CaseManifest['files'];
  /** Whether the mask had greys between its values. */
  readonly hasGreys: boolean;
}

/**
 * The pictures of a data set, in a fixed order.
 *
 * @param seed of those that are drawn
 */
export function listPictures({ source, pictures }: DataSetCase, seed: string): PictureToTake[] {
  if (pictures.kind === 'drawn')
    return Array.from({ length: pictures.count }, (_none, place) =>
      drawnPicture(pictures.set, place + 1, seed),
    );
  return pictures.pairs.map((pair) => filePicture(source, pair, pictures.label));
}

function drawnPicture(set: DrawnSet, number: number, seed: string): PictureToTake {
  return {
    name: `drawn ${number}`,
    subject: `drawn ${subjectOfPicture(number)}`,
    files: null,
    async take() {
      const picture = drawPicture(set, { number, seed });
      const sha256 = sha256Hex(Buffer.concat([picture.pixels, picture.mask]));
      return { ...picture, hashes: [{ path: `drawn ${number}`, sha256 }], hasGreys: false };
    },
  };
}

function filePicture(source: string, pair: PicturePair, label: number | null): PictureToTake {
  const pathOf = (path: string) => relative(source, path).split(sep).join('/');
  const files = { image: pathOf(pair.picture), mask: pathOf(pair.mask) };
  return {
    name: pair.name,
    subject: pair.subject,
    files,
    async take() {
      const { pictureHash, maskHash, ...picture } = await readPair(pair, label);
      const hashes = [
        { path: files.image, sha256: pictureHash },
        { path: files.mask, sha256: maskHash },
      ];
      return { ...picture, hashes };
    },
  };
}

/** What is wrong with a picture, without the folder it is in; other errors go on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof InputError)) throw error;
  return error.message.replaceAll(error.details.subject, basename(error.details.subject));
}
