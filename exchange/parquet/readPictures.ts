import { basename } from 'node:path';
import { loadImages } from '../../suites/loadImages.js';
import type { ExportRow } from '../rows/exportRow.js';
import { picturesOf } from '../rows/picturesOf.js';
import type { StoredPicture } from './columns.js';

/** A row with its pictures. */
export interface PicturedRow {
  readonly row: ExportRow;
  readonly pictures: readonly StoredPicture[];
}

/** Rows whose pictures are read while those before them are written: a disk answers several questions at once. */
const rowsAhead = 16;
/** Pictures that are kept, since neighbours show the same. */
const mostKept = 32;

/**
 * Reads the pictures of rows, ahead of whoever takes them, in the order of the rows.
 *
 * @throws InputError for a picture that is missing, or is not the one that its name says.
 */
export async function* readPictures(
  rows: AsyncIterable<ExportRow>,
  suite: string,
): AsyncGenerator<PicturedRow> {
  const kept = new Map<string, Promise<StoredPicture[]>>();
  const begun: { readonly row: ExportRow; readonly reading: Promise<StoredPicture[]> }[] = [];
  for await (const row of rows) {
    const shown = row.images.join('\n');
    const reading = kept.get(shown) ?? readAll(row, suite);
    // It is awaited in its turn; until then nobody else hears of a failure.
    reading.catch(() => undefined);
    kept.set(shown, reading);
    const [oldest] = kept.keys();
    if (kept.size > mostKept) kept.delete(oldest);
    begun.push({ row, reading });
    const [first] = begun;
    if (begun.length <= rowsAhead) continue;
    begun.shift();
    yield { row: first.row, pictures: await first.reading };
  }
  for (const { row, reading } of begun) yield { row, pictures: await reading };
}

async function readAll(row: ExportRow, suite: string): Promise<StoredPicture[]> {
  const paths = await picturesOf(row, suite);
  const loaded = await loadImages(paths);
  return loaded.map(({ bytes }, place) => ({ bytes, path: basename(paths[place]) }));
}
