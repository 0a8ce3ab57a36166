import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { printableText } from '../../../util/printable.js';

/** Writes rows into tables of tab-separated values, a new one where the next row would make it too large. */
export interface TableWriter {
  /** Whether a row still fits into the table; the first of a table always does. */
  fits(cells: readonly string[]): boolean;
  /** Ends the table; the next row begins another one. */
  turn(): Promise<void>;
  write(cells: readonly string[]): Promise<void>;
  /** Ends the last table, and names them all. */
  close(): Promise<void>;
}

interface Place {
  readonly folder: string;
  /** "radvuqa-ct", and "openended": a name has its ending last, whether or not there are several. */
  readonly name: string;
  readonly ending: string;
}

/**
 * Opens a writer; without rows, no table is made. One table is called NAME_ENDING.tsv, of several each NAME-part-N_ENDING.tsv.
 *
 * @param mostBytes of one table.
 */
export function openTableWriter(place: Place, header: readonly string[], mostBytes: number): TableWriter {
  let file: FileHandle | undefined;
  let tables = 0;
  let bytes = 0;
  const turn = async () => {
    await file?.close();
    file = undefined;
    bytes = 0;
  };
  const append = async (to: FileHandle, cells: readonly string[]) => {
    const line = lineOf(cells);
    bytes += Buffer.byteLength(line);
    await to.appendFile(line);
  };
  return {
    turn,
    fits: (cells) => bytes === 0 || bytes + Buffer.byteLength(lineOf(cells)) <= mostBytes,
    async write(cells) {
      if (file === undefined) {
        file = await open(join(place.folder, nameOf(place, ++tables)), 'wx');
        await append(file, header);
      }
      await append(file, cells);
    },
    async close() {
      await turn();
      if (tables !== 1) return;
      const [part, only] = [nameOf(place, 1), nameOf(place, null)];
      await rename(join(place.folder, part), join(place.folder, only));
    },
  };
}

function nameOf({ name, ending }: Place, part: number | null): string {
  return `${name}${part === null ? '' : `-part-${part}`}_${ending}.tsv`;
}

/** Every cell is quoted: pandas takes tabs and line ends within quotes as they are. */
function lineOf(cells: readonly string[]): string {
  return printableText(`${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')}\n`);
}
