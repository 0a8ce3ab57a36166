import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type AnswerKindName, keyAnswerSchema, rightCategoryOf } from '../../suites/answers/answerKinds.js';
import { type Levels, levelsOf } from '../../suites/conditions.js';
import { suitePaths } from '../../suites/paths.js';
import { shortHash } from '../../suites/rows/judgedHashes.js';
import { idsOnce } from '../../suites/rows/readItems.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { readLocatedRows } from '../../suites/rows/readRows.js';
import {
  type Item,
  itemSchema,
  type SuiteManifest,
  suiteManifestSchema,
} from '../../suites/schema/schema.js';
import { type HashColumn, hashColumn } from './hashColumn.js';
import { collectBadRows, noRows, type RowReport } from './rowReport.js';
import { growingColumn, type TextColumn, textAt } from './textColumn.js';

/** What each column says of an item. `levels`: those of its conditions, as JSON; `right`: the category of its right answer, as in `rightCategories`. */
const textsOf = {
  pair: ({ pair }: Item) => pair,
  unit: ({ unit }: Item) => unit,
  subject: ({ subject }: Item) => subject,
  aspect: ({ aspect }: Item) => aspect,
  question: ({ question }: Item) => question,
  kind: ({ answer }: Item) => answer.kind,
  levels: ({ conditions }: Item) => JSON.stringify(levelsOf(conditions)),
  right: (_item: Item, right: string) => right,
};

type ColumnName = keyof typeof textsOf;
const columnNames = Object.keys(textsOf) as ColumnName[];

/** What is needed of a suite's items, by their position in order of first row; a few hundred bytes an item. */
export interface SuiteColumns {
  /** Suite folder. */
  readonly folder: string;
  readonly manifest: SuiteManifest;
  readonly size: number;
  readonly indexById: ReadonlyMap<string, number>;
  readonly columns: Readonly<Record<ColumnName, TextColumn>>;
  /** The distinct texts of the column `levels`, read. */
  readonly levels: readonly Levels[];
  readonly kindOf: (index: number) => AnswerKindName;
  readonly report: RowReport;
  /** Of the items' lines. */
  readonly hashes: HashColumn;
  /** Where each item's row begins in items.jsonl, in bytes. */
  readonly offsets: Float64Array;
}

/**
 * Streams items.jsonl into columns; bad rows are counted.
 *
 * @throws InputError when the manifest or the file cannot be read, or an id comes twice.
 */
export async function loadSuiteColumns(folder: string): Promise<SuiteColumns> {
  const paths = suitePaths(folder);
  const manifest = await readManifest(paths.manifest, suiteManifestSchema);
  const indexById = new Map<string, number>();
  const refuseTwice = idsOnce(paths.items);
  const rights = await rightCategories(folder, manifest);
  const growing = growingColumns();
  const offsets: number[] = [];
  const counts = { ...noRows };
  const hashes = hashColumn();
  const badRows = collectBadRows();
  for await (const { row, offset, text } of readLocatedRows(paths.items, itemSchema, badRows.onBad)) {
    const index = indexById.size;
    refuseTwice(row.id);
    counts.rows++;
    indexById.set(row.id, index);
    offsets[index] = offset;
    hashes.set(index, shortHash(text));
    growing.set(index, row, rights.get(row.id) ?? '');
  }
  const report = { file: paths.items, ...counts, ...badRows.counted() };
  const size = indexById.size;
  return {
    folder,
    manifest,
    size,
    indexById,
    hashes,
    report,
    ...growing.finish(size),
    offsets: Float64Array.from(offsets),
  };
}

/** The category of each item's right answer, by id; only of suites that join items and have their key, and of what is a category. */
async function rightCategories(
  folder: string,
  { units }: SuiteManifest,
): Promise<ReadonlyMap<string, string>> {
  const { key } = suitePaths(folder);
  const rights = new Map<string, string>();
  if (units.joinedBy === null || !existsSync(key)) return rights;
  const schema = z.object({ id: z.string(), answer: keyAnswerSchema });
  for await (const { row } of readLocatedRows(key, schema, () => {})) {
    const right = rightCategoryOf(row.answer);
    if (right !== null) rights.set(row.id, right);
  }
  return rights;
}

/** All columns while they grow. */
function growingColumns() {
  const growing = columnNames.map((name) => ({ name, textOf: textsOf[name], column: growingColumn() }));
  return {
    set(index: number, item: Item, right: string) {
      for (const { column, textOf } of growing) column.set(index, textOf(item, right));
    },
    finish(size: number): Pick<SuiteColumns, 'columns' | 'levels' | 'kindOf'> {
      const finished = growing.map(({ name, column }) => [name, column.finish(size)]);
      const columns = Object.fromEntries(finished) as Record<ColumnName, TextColumn>;
      return {
        columns,
        levels: columns.levels.texts.map((text) => JSON.parse(text) as Levels),
        kindOf: (index) => textAt(columns.kind, index) as AnswerKindName,
      };
    },
  };
}
