import type { KeyedItem } from '../suites/rows/readItemsWithKey.js';
import type { Split } from '../suites/splits.js';

/** What of a suite is exported, and where to. */
export interface ExportOptions {
  /** Suite folder with its key. */
  readonly suite: string;
  /** Folder to make. */
  readonly out: string;
  /** Only the items of this split; all where none is named. */
  readonly split?: Split | undefined;
}

/** One form in which other tools take suites. */
export interface Exporter {
  readonly name: string;
  /** What it writes, for the help text. */
  readonly summary: string;
  /** The splits that may be exported so: what models are trained on must hold no test subject. */
  readonly splits: readonly (Split | 'all')[];
  /** Loads what writes it when it is needed. */
  load(): Promise<WriteExport>;
}

/**
 * Writes files into a folder that is there.
 *
 * @returns the number of items.
 */
export type WriteExport = (items: AsyncIterable<KeyedItem>, options: ExportOptions) => Promise<number>;
