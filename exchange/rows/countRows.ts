import type { Split } from '../../suites/splits.js';
import type { ExportCounts } from '../exporter.js';
import type { ExportRow } from './exportRow.js';

/** The split that a row is exported to: what nobody has assigned is for testing. */
export function splitOf({ split }: Pick<ExportRow, 'split'>): Split {
  return split ?? 'test';
}

/** Counts rows while they pass by. */
export function createRowCounter() {
  const bySplit = new Map<Split, number>();
  const pictures = new Set<string>();
  let [items, shown, fewest, most] = [0, 0, Number.POSITIVE_INFINITY, 0];
  return {
    add(row: ExportRow): void {
      items++;
      bySplit.set(splitOf(row), (bySplit.get(splitOf(row)) ?? 0) + 1);
      shown += row.images.length;
      fewest = Math.min(fewest, row.images.length);
      most = Math.max(most, row.images.length);
      for (const image of row.images) pictures.add(image);
    },
    counts(): ExportCounts {
      return {
        ...{ items, bySplit, shown },
        ...{ pictures: pictures.size, fewestPictures: fewest, mostPictures: most },
      };
    },
  };
}
