import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { splits } from '../../../suites/splits.js';
import { openJsonLinesWriter } from '../../../util/jsonLinesWriter.js';
import { makeFolder } from '../../../util/makeFolder.js';
import type { ExportSource } from '../../exporter.js';
import { columnsOf, isPictured } from '../../parquet/columns.js';
import { copyPictures } from '../../rows/copyPictures.js';
import { splitOf } from '../../rows/countRows.js';
import type { ListedSplit } from './cardFrontMatter.js';

/**
 * Writes a folder for each split that has rows: pictures as files, and `metadata.jsonl` with a row for each item, in which several may
 * name the same picture. `datasets` calls the column of pictures as the Parquet files do.
 */
export async function writePictureFolder(source: ExportSource): Promise<ListedSplit[]> {
  const listed: ListedSplit[] = [];
  for (const split of splits) {
    if (!source.counts.bySplit.has(split)) continue;
    const { rows, bytes } = await writeSplit({ ...source, out: join(source.out, split) }, split);
    listed.push({ name: split, path: `${split}/**`, rows, bytes });
  }
  return listed;
}

async function writeSplit(source: ExportSource, split: string): Promise<{ rows: number; bytes: number }> {
  const columns = columnsOf(source.counts, source.isKeyed);
  const isSingle = columns.some((column) => isPictured(column) && column.name === 'image');
  await makeFolder(source.out);
  const copied = new Set<string>();
  const path = join(source.out, 'metadata.jsonl');
  const writer = await openJsonLinesWriter(path);
  let rows = 0;
  try {
    for await (const row of source.rows()) {
      if (splitOf(row) !== split) continue;
      await copyPictures(row, source, copied);
      const told = columns
        .filter((column) => !isPictured(column))
        .map(({ name, read }) => [name, read(row, []) ?? null]);
      const named = isSingle ? { file_name: row.images[0] } : { file_names: row.images };
      await writer.write({ ...named, ...Object.fromEntries(told) });
      rows++;
    }
    await writer.flush();
  } finally {
    await writer.close();
  }
  return { rows, bytes: (await stat(path)).size };
}
