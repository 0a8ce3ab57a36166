import { readFile, stat } from 'node:fs/promises';
import { asInputError } from '../../suites/rows/readRows.js';
import { checkPlainFile } from '../../util/checkPlainFile.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { checkFilled } from '../volume/bytes/checkFilled.js';
import { isDicom } from '../volume/dicom/isDicom.js';
import type { Picture } from './picture.js';
import { readDicomPicture } from './readDicomPicture.js';
import { readRasterPicture } from './readRasterPicture.js';

/** A picture, and the hash of the file that it is from. */
export interface ReadPicture {
  readonly picture: Picture;
  readonly sha256: string;
}

/**
 * Reads a PNG, JPEG or TIFF picture or a DICOM file of one frame, whatever it is called. Colours become grey.
 *
 * @throws InputError that names the file, when it is none of these, is damaged, or holds too many pixels: its header is
 *   looked at first.
 */
export async function readPicture(path: string): Promise<ReadPicture> {
  try {
    const status = await stat(path);
    checkPlainFile(path, status);
    checkFilled(path, 'a picture');
    const picture = isDicom(path) ? await readDicomPicture(path) : await readRasterPicture(path);
    return { picture, sha256: sha256Hex(await readFile(path)) };
  } catch (error) {
    throw asInputError(path, error);
  }
}
