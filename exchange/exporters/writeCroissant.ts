import { join } from 'node:path';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { jsonDocument } from '../../util/printable.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { describeSuite } from '../card/describeSuite.js';
import { tallyRows } from '../card/tallyRows.js';
import { type FolderTables, folderCroissant } from '../croissant/folderCroissant.js';
import type { ExportSource, ExportWriter } from '../exporter.js';
import { type Column, itemColumns, keyColumns } from '../parquet/columns.js';
import { copyPictures } from '../rows/copyPictures.js';
import type { ExportRow } from '../rows/exportRow.js';
import { programReason } from '../rows/programReason.js';

/**
 * A folder like that of the suite, with `croissant.json` over it: `items.jsonl`, in an export with answers `key.jsonl`, and pictures as
 * files. Rows are flat, as in the other exports.
 */
export const croissantWriter: ExportWriter = {
  cannotExpress: programReason,
  cannotHold({ allNumbers }) {
    if (allNumbers.length === 0) return null;
    return `"${allNumbers.join('", "')}" with a number in every item, which loaders read as one ("001" as 1): --to hf keeps texts`;
  },
  async write(source) {
    const tables: FolderTables = {
      items: { path: 'items.jsonl', columns: itemColumns },
      key: source.isKeyed ? { path: 'key.jsonl', columns: keyColumns(source.counts.mostOptions) } : null,
    };
    await writeTables(source);
    const description = describeSuite(source, await tallyRows(source));
    const document = await folderCroissant(source, description, { tables, published: source.published });
    await writeFileAtomic(join(source.out, 'croissant.json'), jsonDocument(document));
  },
};

async function writeTables(source: ExportSource): Promise<void> {
  const copied = new Set<string>();
  const items = await openJsonLinesWriter(join(source.out, 'items.jsonl'));
  const key = source.isKeyed ? await openJsonLinesWriter(join(source.out, 'key.jsonl')) : null;
  try {
    for await (const row of source.rows()) {
      await copyPictures(row, source, copied);
      await items.write(membersOf(row, itemColumns));
      const { id, canary } = row;
      await key?.write({ id, ...membersOf(row, keyColumns(source.counts.mostOptions)), canary });
    }
    await items.flush();
    await key?.flush();
  } finally {
    await items.close();
    await key?.close();
  }
}

function membersOf(row: ExportRow, columns: readonly Column[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map(({ name, read }) => [name, read(row, []) ?? null]));
}
