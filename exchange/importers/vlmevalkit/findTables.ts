import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../../util/printable.js';
import { InputError } from '../../../util/radvuqaError.js';
import { lookAtLog } from '../../importing/lookAtLog.js';
import { type TableKind, tableKindOf } from './isVlmEvalKitLog.js';
import { type Status, tablesOf } from './readStatus.js';
import { readTable } from './readTable.js';

/** A table of predictions, and its name in the folder of a run. */
export interface Predictions {
  readonly path: string;
  readonly kind: TableKind;
  /** Null for one that was named by itself. */
  readonly file: string | null;
}

interface FoundTables {
  readonly tables: readonly Predictions[];
  /** Names of tables that are not there. */
  readonly missing: readonly string[];
}

/**
 * The tables of a run that are of the suite, as one call may have asked for other data sets, too; all where none is, so that it is said
 * why.
 *
 * @param folder with the tables that the status names.
 * @throws InputError for no table at all, as a run leaves it that was killed.
 */
export async function findTables(folder: string, status: Status, itemsHash: string): Promise<FoundTables> {
  const tables: (Predictions & { readonly isOurs: boolean })[] = [];
  const missing: string[] = [];
  for (const file of tablesOf(status)) {
    const path = join(folder, file);
    const kind = existsSync(path) ? tableKindOf((await lookAtLog(path)).head) : null;
    if (kind === null) missing.push(printable(file));
    else tables.push({ path, kind, file, isOurs: (await suiteOf(path, kind)) === itemsHash });
  }
  if (tables.length === 0) throw noTables(folder, missing);
  const ours = tables.filter(({ isOurs }) => isOurs);
  return { tables: ours.length === 0 ? tables : ours, missing };
}

/** What the first row of a table says that it is of; pickles are not opened. */
async function suiteOf(path: string, kind: TableKind): Promise<unknown> {
  if (kind === 'pickle') return null;
  for await (const { cells } of readTable(path, kind)) return cells.get('suite');
  return null;
}

/** A run that was killed leaves the name of a table, and a checkpoint that only Python can open. */
function noTables(folder: string, missing: readonly string[]): InputError {
  const expected = 'tables that status.json names';
  if (missing.length === 0) return new InputError({ subject: folder, expected, found: 'none' });
  const found = `that it names ${missing.join(', ')}, which VLMEvalKit has not written`;
  const hint = 'the same command with --reuse goes on where it ended';
  return new InputError({ subject: folder, expected, found, hint });
}
