import { readRows } from '../../suites/rows/readRows.js';
import { type Item, itemSchema } from '../../suites/schema/schema.js';
import { collectBadRows } from './collectBadRows.js';
import type { RowReport } from './rowReport.js';

/** One text an item, stored as its position among the distinct texts (in order of first item). */
export interface TextColumn {
  readonly codes: readonly number[];
  readonly texts: readonly string[];
}

/** What is needed of a suite's items, in their order in the file; a few hundred bytes an item. */
export interface ItemColumns<Name extends string> {
  readonly indexById: ReadonlyMap<string, number>;
  readonly columns: Readonly<Record<Name, TextColumn>>;
  readonly report: RowReport;
}

/**
 * Streams items.jsonl into columns: one text an item for each name, as its function makes it. A second row of an id
 * replaces the first; bad rows are counted.
 *
 * @throws InputError when the file cannot be opened.
 */
export async function readItemColumns<Name extends string>(
  path: string,
  textOf: Readonly<Record<Name, (item: Item) => string>>,
): Promise<ItemColumns<Name>> {
  const indexById = new Map<string, number>();
  const columns = {} as Record<Name, GrowingColumn>;
  for (const name of Object.keys(textOf) as Name[]) columns[name] = growingColumn(textOf[name]);
  const growing = Object.values<GrowingColumn>(columns);
  const counts = { rows: 0, duplicates: 0, unknown: 0, otherJudge: 0 };
  const badRows = collectBadRows();
  for await (const item of readRows(path, itemSchema, badRows.onBad)) {
    const index = indexById.get(item.id) ?? indexById.size;
    counts.rows++;
    if (index < indexById.size) counts.duplicates++;
    else indexById.set(item.id, index);
    for (const column of growing) column.set(index, item);
  }
  const report: RowReport = { file: path, ...counts, ...badRows.counted() };
  return { indexById, columns, report };
}

interface GrowingColumn extends TextColumn {
  readonly set: (index: number, item: Item) => void;
}

function growingColumn(textOf: (item: Item) => string): GrowingColumn {
  const codeByText = new Map<string, number>();
  const codes: number[] = [];
  const texts: string[] = [];
  const set = (index: number, item: Item) => {
    const text = textOf(item);
    let code = codeByText.get(text);
    if (code === undefined) {
      code = texts.push(text) - 1;
      codeByText.set(text, code);
    }
    codes[index] = code;
  };
  return { codes, texts, set };
}
