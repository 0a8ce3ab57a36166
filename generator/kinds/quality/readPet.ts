import { statSync } from 'node:fs';
import { isDicom } from '../../../data/volume/dicom/isDicom.js';
import { listDicomFiles } from '../../../data/volume/dicom/listDicomFiles.js';
import { sortOutDicom } from '../../../data/volume/dicom/sortOutDicom.js';
import { paintImage } from '../../../data/volume/paint/paintImage.js';
import { resampleSlice } from '../../../data/volume/paint/resampleSlice.js';
import { createSliceCanvas } from '../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import type { ReadFile } from '../../../data/volume/storedVolume.js';
import type { Grid, Slice, SliceRequest } from '../../../data/volume/volume.js';
import { InputError } from '../../../util/radvuqaError.js';

/** No tissue takes up this much: a volume with more is in Bq/ml, or in counts. */
const largestSuv = 1000;

/** Of a slice's voxels, PET has to reach this share; of CT with a wider field of view the rest is shown without. */
const leastReached = 0.5;

const hint = 'convert it to SUV: (Bq/ml) x body weight in g / (dose in Bq, decayed to the time of the scan)';

/**
 * Reads PET in SUV and resamples it to slices of the CT, linearly: it may have another grid.
 *
 * @param requests axial slices of `grid`
 * @throws InputError for PET that is not in SUV, or does not reach half of a slice.
 */
export async function readPet(
  path: string,
  grid: Grid,
  requests: readonly SliceRequest[],
): Promise<{ readonly slices: readonly Slice<Float32Array>[]; readonly files: readonly ReadFile[] }> {
  checkUnits(path);
  const own = await readGrid(path);
  const planes = Array.from({ length: own.shape[2] }, (_none, index) => ({ plane: 'axial', index }) as const);
  const volume = createSliceCanvas(own, planes, (length) => new Float32Array(length));
  const { extremes, files } = await paintImage(path, volume);
  if (extremes.maximum > largestSuv) {
    const found = `up to ${extremes.maximum.toPrecision(4)}`;
    throw new InputError({ subject: path, expected: `SUV of at most ${largestSuv}`, found, hint });
  }
  const slices = requests.map(({ index }) => resampleSlice(volume, grid, index));
  for (const slice of slices) checkReach(path, slice);
  return { slices, files };
}

/** @throws InputError for DICOM whose Units (0054,1001) are not "GML", grams per millilitre, which SUV are in (PS3.3, C.8.9.1.1.3). */
function checkUnits(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (!isFolder && !isDicom(path)) return;
  const { slices } = sortOutDicom(path, isFolder ? listDicomFiles(path) : [path]);
  const other = slices.map(({ elements }) => elements.text('00541001')).find((unit) => unit !== 'GML');
  if (other === undefined) return;
  const found = other === '' ? 'none' : other;
  throw new InputError({ subject: path, expected: 'PET in SUV: Units (0054,1001) GML', found, hint });
}

function checkReach(path: string, { index, values }: Slice<Float32Array>): void {
  const reached = values.filter((value) => !Number.isNaN(value)).length / values.length;
  if (reached >= leastReached) return;
  throw new InputError({
    subject: path,
    expected: `PET of at least half of each slice of the CT that has a mask`,
    found: `${Math.round(100 * reached)} % of slice ${index}`,
    hint: 'PET and CT have to be in the same coordinates',
  });
}
