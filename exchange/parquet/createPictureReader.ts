import { basename } from 'node:path';
import { locateImage } from '../../suites/locateImage.js';
import { pictureFault } from '../../suites/pictureFault.js';
import { recordedSums } from '../../suites/recordedSums.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { ExportRow } from '../rows/exportRow.js';
import { pictureError } from '../rows/picturesOf.js';
import type { StoredPicture } from './columns.js';
import { createBytePool } from './createBytePool.js';

/** Reads the pictures of rows, each once until it is told to forget. */
export interface PictureReader {
  /**
   * The pictures of a row, in the order in which they are shown.
   *
   * @throws InputError for a picture that is missing, or is not the one that its name says.
   */
  read(row: ExportRow): Promise<readonly StoredPicture[]>;
  /** What was read is gone. */
  forget(): void;
}

/** Makes what reads the pictures of a suite, batch by batch. */
export function createPictureReader(suite: string): PictureReader {
  const pool = createBytePool();
  const known = new Map<string, StoredPicture>();
  const load = async (image: string, { id }: ExportRow): Promise<StoredPicture> => {
    const located = await locateImage(suite, image);
    if (located.kind === 'unusable') throw pictureError(suite, id, located.reason);
    const { path } = located;
    const bytes = pool.readFile(path);
    const isRecorded = (await recordedSums(suite)).get(image) === sha256Hex(bytes);
    const fault = isRecorded ? null : await pictureFault({ suite, image, path });
    if (fault !== null) throw pictureError(suite, id, `image ${image}: ${fault}`);
    return { bytes, path: basename(path) };
  };
  return {
    async read(row) {
      const pictures: StoredPicture[] = [];
      for (const image of row.images) {
        const picture = known.get(image) ?? (await load(image, row));
        known.set(image, picture);
        pictures.push(picture);
      }
      return pictures;
    },
    forget() {
      known.clear();
      pool.empty();
    },
  };
}
