import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { folderEntries } from '../../../data/sources/folderEntries.js';
import { listDicomFiles } from '../../../data/volume/dicom/listDicomFiles.js';
import { readDicomHeader } from '../../../data/volume/dicom/readDicomHeader.js';
import { isSliceClass } from '../../../data/volume/dicom/sopClass.js';
import { readTable } from '../../../suites/rows/readTable.js';
import { csvRecords } from '../../../util/csvRecords.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { MaskCase } from './maskCase.js';
import { type QualityTaskName, qualityTask } from './tasks.js';

/** Name of the table of experts' ratings, as the AI annotations of NCI Imaging Data Commons have it. */
export const ratingsFile = 'qa-results.csv';
const folders = { tested: 'ai-segmentations-dcm', corrected: 'qa-segmentations-dcm' };

/** Columns that are needed; others are passed over. */
const columns = ['Reviewer', 'PatientID', 'SeriesInstanceUID', 'AISegmentation', 'LikertScore'] as const;
type RatingRow = Readonly<Record<(typeof columns)[number], string>> & { readonly line: number };

/**
 * The series of a folder with `qa-results.csv` and `ai-segmentations-dcm/`, each rated by one reader or several; their images are in
 * folders of DICOM slices anywhere below, found by their Series Instance UID. (Murugesan et al. 2024, AI annotations of IDC.)
 *
 * @throws InputError when the table cannot be read; what is wrong with one series makes its case unreadable.
 */
export function findRatedSeries(folder: string, task: QualityTaskName, licence: string | null): MaskCase[] {
  const rows = readRatings(join(folder, ratingsFile));
  const images = seriesFolders(folder);
  const series = [...new Set(rows.map(({ SeriesInstanceUID: uid }) => uid))].sort();
  return series.map((uid, order) => {
    const own = rows.filter((row) => row.SeriesInstanceUID === uid);
    const { PatientID: subject, AISegmentation: name } = own[0];
    const image = images.get(uid) ?? '';
    const channel = qualityTask(task).modality === 'MR' ? 'mr' : 'ct';
    const problem = problemOf(folder, own, image);
    return {
      case: `${task} ${subject || 'unnamed'} ${order + 1}`,
      subject: subject || uid,
      source: folder,
      licence,
      task,
      masks: {
        kind: 'segmentation',
        images: { [channel]: image },
        tested: join(folder, folders.tested, name),
        series: uid,
      },
      ratings: own.map(({ Reviewer: reader, LikertScore: score }) => ({ reader, rating: Number(score) })),
      stratum: task,
      stranger: null,
      ...(problem !== null && { unreadable: problem }),
    };
  });
}

function problemOf(folder: string, rows: readonly RatingRow[], image: string): InputError | null {
  const [{ line, SeriesInstanceUID: uid, AISegmentation: name }] = rows;
  const subject = `${join(folder, ratingsFile)} line ${line}`;
  const wrong = rows.find(({ LikertScore: score }) => !/^[1-5]$/.test(score));
  if (wrong !== undefined) {
    const found = JSON.stringify(wrong.LikertScore);
    return new InputError({
      subject: `${join(folder, ratingsFile)} line ${wrong.line}`,
      expected: 'a LikertScore from 1 to 5',
      found,
    });
  }
  if (image === '') {
    const hint =
      'download the series from IDC into a folder below, whole; a folder with a damaged file counts as none';
    return new InputError({
      subject,
      expected: `the DICOM slices of series ${uid} in a folder below ${folder}`,
      found: 'none',
      hint,
    });
  }
  if (rows.some(({ AISegmentation: other }) => other !== name) || name.includes(sep) || name.includes('..')) {
    return new InputError({
      subject,
      expected: `one file of ${folders.tested}/ for each series`,
      found: rows.map((row) => row.AISegmentation).join(', '),
    });
  }
  const path = join(folder, folders.tested, name);
  return existsSync(path) ? null : new InputError({ subject, expected: path, found: 'no such file' });
}

function readRatings(path: string): RatingRow[] {
  const [header, ...records] = csvRecords(readTable(path));
  const names = header?.cells?.map((name) => name.trim()) ?? [];
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new InputError({
      subject: path,
      expected: `the columns ${columns.join(', ')}`,
      found: `no ${missing.join(', ')}`,
    });
  }
  return records.map(({ line, cells }) => {
    if (cells === undefined)
      throw new InputError({
        subject: `${path} line ${line}`,
        expected: 'a row of cells',
        found: 'what cannot be read',
      });
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    return {
      ...(Object.fromEntries(columns.map((name) => [name, cell(name)])) as Omit<RatingRow, 'line'>),
      line,
    };
  });
}

/** Folders with DICOM slices, by the series that these are of. */
function seriesFolders(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of foldersBelow(folder, depth)) {
    const series = seriesIn(path);
    if (series !== null) found.set(series, path);
  }
  return found;
}

/** The series of a folder's first slice; null where there is none. What cannot be read is nobody's: its row says that its slices are missing. */
function seriesIn(path: string): string | null {
  try {
    for (const file of listDicomFiles(path)) {
      const { sopClass, elements } = readDicomHeader(file);
      if (isSliceClass(sopClass)) return elements.text('0020000e');
    }
    return null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** How far below the source series are looked for: collection, patient, study, series. */
const depth = 5;

function foldersBelow(folder: string, levels: number): string[] {
  if (levels === 0) return [];
  return folderEntries(folder)
    .filter(({ isFolder }) => isFolder)
    .flatMap(({ path }) => [path, ...foldersBelow(path, levels - 1)]);
}
