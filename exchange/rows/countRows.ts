import type { Split } from '../../suites/splits.js';
import type { ExportCounts } from '../exporter.js';
import type { ExportRow } from './exportRow.js';

/** The split that a row is exported to: what nobody has assigned is for testing. */
export function splitOf({ split }: Pick<ExportRow, 'split'>): Split {
  return split ?? 'test';
}

const texts = [
  ...(['id', 'pair', 'case', 'subject', 'unit', 'question'] as const),
  ...(['control', 'channel', 'region', 'text', 'answer', 'canary'] as const),
] satisfies readonly (keyof ExportRow)[];

/** Counts rows while they pass by. */
export function createRowCounter() {
  const bySplit = new Map<Split, number>();
  const pictures = new Set<string>();
  const seen = new Set<string>();
  const worded = new Set<string>();
  let [items, shown, fewest, most, options] = [0, 0, Number.POSITIVE_INFINITY, 0, 0];
  return {
    add(row: ExportRow): void {
      items++;
      bySplit.set(splitOf(row), (bySplit.get(splitOf(row)) ?? 0) + 1);
      shown += row.images.length;
      fewest = Math.min(fewest, row.images.length);
      most = Math.max(most, row.images.length);
      options = Math.max(options, row.options?.length ?? 0);
      for (const image of row.images) pictures.add(image);
      for (const name of texts) {
        const text = row[name];
        if (text !== null) seen.add(name);
        if (text !== null && (text.trim() === '' || Number.isNaN(Number(text)))) worded.add(name);
      }
    },
    counts(): ExportCounts {
      return {
        ...{
          items,
          bySplit,
          shown,
          mostOptions: options,
          allNumbers: [...seen].filter((one) => !worded.has(one)),
        },
        ...{ pictures: pictures.size, fewestPictures: fewest, mostPictures: most },
      };
    },
  };
}
