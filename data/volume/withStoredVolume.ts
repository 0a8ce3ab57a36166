import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkPlainFile } from '../../util/checkPlainFile.js';
import { InputError } from '../../util/radvuqaError.js';
import { checkFilled } from './bytes/checkFilled.js';
import { openDicomFile, openDicomFolder } from './dicom/dicomVolume.js';
import { isDicom } from './dicom/isDicom.js';
import { openItkVolume } from './itk/itkVolume.js';
import { openNiftiVolume } from './nifti/niftiVolume.js';
import { createScratch, type Scratch } from './scratch.js';
import type { StoredVolume } from './storedVolume.js';

/** How a volume is opened. */
export interface OpenOptions {
  /** Memory to use, so that reading many files allocates it once. */
  readonly scratch?: Scratch | undefined;
  /** Volumes that a NIfTI file should have along its fourth axis, such as channels: the first is opened. By default 1. */
  readonly volumes?: number | undefined;
}

/** Opens a volume, hands it over and closes it whatever happens. */
export async function withStoredVolume<Result>(
  path: string,
  use: (stored: StoredVolume) => Result | Promise<Result>,
  options: OpenOptions = {},
): Promise<Result> {
  const stored = await openStoredVolume(path, options);
  try {
    return await use(stored);
  } finally {
    stored.close();
  }
}

const itkExtensions = /\.(nrrd|nhdr|mha|mhd)$/i;

/**
 * Opens a volume: NIfTI-1 or -2 (gzipped or not, by content), NRRD or MetaImage (by extension), a DICOM file of many
 * frames or a folder of DICOM slices. A relative path is named in errors as an absolute one.
 *
 * @throws InputError when there is no such file, or it is not a volume: a pipe, socket or device is not even opened.
 */
async function openStoredVolume(
  givenPath: string,
  { scratch = createScratch(), volumes }: OpenOptions,
): Promise<StoredVolume> {
  const path = resolve(givenPath);
  const status = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const found = cause.code === 'ENOENT' ? 'no such file' : cause.message;
    throw new InputError({ subject: path, expected: 'a volume', found, cause });
  });
  if (status.isDirectory()) return openDicomFolder(path);
  checkPlainFile(path, status);
  checkFilled(path, 'a volume');
  if (itkExtensions.test(path)) return openItkVolume(path);
  return isDicom(path) ? openDicomFile(path) : openNiftiVolume(path, scratch, volumes);
}
