import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Image } from 'itk-wasm';
import { checkPlainFile } from '../../../util/checkPlainFile.js';
import { InputError } from '../../../util/radvuqaError.js';
import { affineFromColumns } from '../grid/affine.js';
import { turnGrid } from '../grid/turnGrid.js';
import type { ReadFile, Slab, StoredVolume } from '../storedVolume.js';
import type { Affine, Triple } from '../volume.js';
import { type StoredArray, toVoxelArray } from '../voxelType.js';
import { checkItkData } from './checkItkData.js';
import { explainItkFailure } from './explainItkFailure.js';
import { readItkHeader } from './itkHeader.js';

/**
 * Reads an NRRD or MetaImage file through ITK; its voxels are in memory from here on.
 *
 * @throws InputError when ITK cannot read it, it is not one 3-D volume of plain numbers, is damaged, or holds
 *   another number of bytes than its header says.
 */
export async function openItkVolume(path: string): Promise<StoredVolume> {
  const { image, files } = await readItkImage(path);
  return storedVolume(path, image, files);
}

/**
 * Reads an NRRD file of several layers, such as a segmentation in which segments overlap, as one volume for each.
 *
 * @throws InputError as `openItkVolume`
 */
export async function openItkLayers(path: string): Promise<readonly StoredVolume[]> {
  const { image, files } = await readItkImage(path);
  const { imageType, data } = image;
  const { components } = imageType;
  return Array.from({ length: components }, (_, layer) => {
    const own = (data as StoredArray).filter((_, index) => index % components === layer);
    return storedVolume(path, { ...image, imageType: { ...imageType, components: 1 }, data: own }, files);
  });
}

async function readItkImage(path: string): Promise<{ image: Image; files: readonly string[] }> {
  const header = await explainItkFailure(path, 'a volume', async () => readItkHeader(path));
  if (header.dataFile !== null) checkPlainFile(header.dataFile, statSync(header.dataFile));
  const image = await explainItkFailure(path, 'a volume', async () => {
    const { readImageNode } = await import('@itk-wasm/image-io');
    return readImageNode(path);
  });
  checkItkData(path, header, image.data?.byteLength ?? 0);
  const files = header.dataFile === null ? [path] : [...new Set([path, header.dataFile])];
  return { image, files };
}

function storedVolume(path: string, image: Image, files: readonly string[]): StoredVolume {
  const { data, size, imageType } = image;
  const isPlain = imageType.dimension === 3 && imageType.components === 1;
  if (!isPlain || data === null || data.length !== size[0] * size[1] * size[2]) {
    const found = `${imageType.dimension} dimensions (${size.join(' x ')}) of ${imageType.pixelType}`;
    throw new InputError({ subject: path, expected: 'one 3-D volume of plain numbers', found });
  }
  return {
    ...turnGrid(path, [size[0], size[1], size[2]], itkAffine(image)),
    path,
    scaling: null,
    async readSlabs(visit) {
      visit(wholeSlab(path, data as StoredArray));
      return files.map(hashFile);
    },
    close: () => undefined,
  };
}

function wholeSlab(path: string, data: StoredArray): Slab {
  const values = toVoxelArray(data);
  if (typeof values !== 'bigint') return { values, firstRow: 0, isZero: false };
  const expected = '64-bit voxels that a double holds exactly (up to 2^53)';
  throw new InputError({ subject: path, expected, found: `${values}` });
}

/** ITK's index to RAS+ millimetres; ITK counts to the left and to the back (LPS), with a row-major direction. */
function itkAffine({ origin, spacing, direction }: Image): Affine {
  const column = (axis: number): Triple => [
    -Number(direction[axis]) * spacing[axis],
    -Number(direction[3 + axis]) * spacing[axis],
    Number(direction[6 + axis]) * spacing[axis],
  ];
  return affineFromColumns([column(0), column(1), column(2)], [-origin[0], -origin[1], origin[2]]);
}

function hashFile(path: string): ReadFile {
  return { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}
