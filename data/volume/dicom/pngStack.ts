import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { turnGrid } from '../grid/turnGrid.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import { dicomFrames } from './dicomFrames.js';
import { listDicomFiles } from './listDicomFiles.js';
import { sortOutDicom } from './sortOutDicom.js';
import { stackFrames } from './stackFrames.js';

/**
 * Opens label pictures (PNG, grey) that are drawn on the slices of a DICOM series, pixel on pixel, one for each. They go together
 * by their names, or, where these differ, by the order of their names.
 *
 * @param folder of the pictures
 * @param slicesFolder of the DICOM slices
 * @throws InputError when there are more or fewer pictures than slices, or they are of another size.
 */
export function openPngStack(folder: string, slicesFolder: string): StoredVolume {
  const { slices } = sortOutDicom(slicesFolder, listDicomFiles(slicesFolder));
  const { frames, shape, affine } = stackFrames(slicesFolder, slices.flatMap(dicomFrames));
  const pictureOf = pairByName(
    folder,
    slices.map(({ path }) => path),
  );
  const paths = frames.map(({ header }) => pictureOf.get(header.path) ?? '');
  return {
    ...turnGrid(folder, shape, affine),
    path: folder,
    scaling: null,
    readSlabs: async (visit) => {
      const files: ReadFile[] = [];
      for (const [place, path] of paths.entries()) {
        const bytes = readFileSync(path);
        visit({ values: await readGreys(path, bytes, shape), firstRow: place * shape[1], isZero: false });
        files.push({ path, sha256: sha256Hex(bytes) });
      }
      return files;
    },
    close: () => undefined,
  };
}

function pairByName(folder: string, slices: readonly string[]): ReadonlyMap<string, string> {
  const pictures = readdirSync(folder)
    .filter((name) => /^[^.].*\.png$/i.test(name))
    .map((name) => join(folder, name));
  if (pictures.length !== slices.length) {
    const found = `${pictures.length} for ${slices.length} slices`;
    throw new InputError({ subject: folder, expected: 'a PNG for each slice', found });
  }
  const byStem = new Map(pictures.map((path) => [stem(path), path]));
  const hasNames = slices.every((path) => byStem.has(stem(path)));
  const inOrder = pictures.toSorted(byNumbers);
  return new Map(
    slices
      .toSorted(byNumbers)
      .map((path, place) => [path, hasNames ? (byStem.get(stem(path)) ?? '') : inOrder[place]]),
  );
}

function stem(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '');
}

function byNumbers(one: string, other: string): number {
  return basename(one).localeCompare(basename(other), 'en', { numeric: true });
}

async function readGreys(
  path: string,
  bytes: Buffer,
  [columns, rows]: readonly number[],
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes)
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause: Error) => {
      throw new InputError({ subject: path, expected: 'a PNG', found: cause.message, cause });
    });
  if (info.width === columns && info.height === rows && data.length === columns * rows)
    return new Uint8Array(data);
  const expected = `${columns} x ${rows} pixels of 8 bits, as its slice has`;
  throw new InputError({ subject: path, expected, found: `${info.width} x ${info.height}` });
}
