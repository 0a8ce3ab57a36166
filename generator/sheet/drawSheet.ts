import { readFile } from 'node:fs/promises';
import { format, parse } from 'node:path';
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { ConditionName } from '../../suites/conditions.js';
import { locateImage } from '../../suites/locateImage.js';
import { suitePaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type Item, type KeyRow, keyRowSchema, suiteManifestSchema } from '../../suites/schema/schema.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { drawTile, type TileContent, type TileLine, tileHeight, tileLines, tileSize } from './drawTile.js';
import { createCounterpartCheck, findCounterparts } from './findCounterparts.js';
import { sampleItems } from './sampleItems.js';
import { registerSheetFont, sheetFont } from './sheetFont.js';
import type { SheetPrediction } from './sheetPrediction.js';
import { siblingRows } from './siblingRows.js';
import { splitPages } from './splitPages.js';

export interface SheetOptions {
  readonly suite: string;
  /** PNG file to write; what does not fit goes into more of them, "sheet-2.png" after "sheet.png". */
  readonly out: string;
  readonly count?: number;
  readonly columns?: number;
  readonly seed?: number;
  /** Only items of these question types; all when empty. */
  readonly questions?: readonly string[];
  /** Only items of these cases; all when empty. */
  readonly cases?: readonly string[];
  /** What runs said to items of the suite, by their ids, drawn and told beside the key. */
  readonly predictionsOf?: (id: string) => Promise<readonly SheetPrediction[]>;
  /** A row for each item, with its like under the other levels of this condition. */
  readonly by?: ConditionName;
  /** A row for each item, with its counterparts in these suites, such as MR beside CT. */
  readonly beside?: readonly string[];
  /** Width and height of a picture at most, in pixels; 8192 when not given, since larger ones can hardly be opened. */
  readonly mostPixels?: number;
}

/** What was drawn. */
export interface DrawnSheet {
  /** How many items it shows. */
  readonly shown: number;
  /** PNG files, in order. */
  readonly files: readonly string[];
}

/** Pixels between tiles. */
const gap = 12;

/**
 * Draws a contact sheet of a sample of items: image with its boxes or places, what is asked, options, and the key.
 *
 * @throws InputError when the suite has no items to show, or no key (a public copy); UsageError for `by` and `beside` both.
 * @example of a suite with its key
 * await drawSheet({ suite: 'suites/ct', out: 'sheet.png', count: 12 });
 */
export async function drawSheet(options: SheetOptions): Promise<DrawnSheet> {
  const { suite, count = 24, seed = 0, questions = [], cases = [], beside = [] } = options;
  if (options.by !== undefined && beside.length > 0) throw bothKinds(options.by);
  for (const one of [suite, ...beside]) await checkKey(one);
  const { items: itemsPath } = suitePaths(suite);
  const checks = await Promise.all(beside.map((other) => createCounterpartCheck(suitePaths(other).items)));
  const isOfCases = (item: Item) => cases.length === 0 || cases.includes(item.case);
  const items = await sampleItems(itemsPath, { count, seed, questions, checks: [isOfCases, ...checks] });
  if (items.length === 0) {
    const found = beside.length > 0 ? 'none with a counterpart' : 'none of these questions and cases';
    throw new InputError({ subject: itemsPath, expected: 'items to show', found });
  }
  const rows = await arrangeRows(options, items);
  const { out, mostPixels = 8192 } = options;
  const widths = Math.max(1, Math.floor((mostPixels - gap) / (tileSize + gap)));
  const broken = rows.flatMap((row) => splitPages(row, () => 1, widths));
  const pages = splitPages(await createTiles(broken, options), rowHeight, mostPixels - gap);
  const files = pages.map((_page, place) => pagePath(out, place + 1));
  for (const [place, page] of pages.entries()) await writeFileAtomic(files[place], await drawPage(page));
  return { shown: rows.flat().length, files };
}

/** "sheet-2.png" of "sheet.png". */
function pagePath(out: string, number: number): string {
  const { dir, name, ext } = parse(out);
  return number === 1 ? out : format({ dir, name: `${name}-${number}`, ext });
}

async function checkKey(suite: string): Promise<void> {
  const manifest = await readManifest(suitePaths(suite).manifest, suiteManifestSchema);
  if (manifest.public) throw noKey(suite);
}

/** An item, and the suite that it is of. */
interface SheetItem {
  readonly suite: string;
  readonly item: Item;
}

/** The items of each row: side by side what is alike, or as many as there are columns. */
async function arrangeRows(
  { suite, columns = 4, by, beside = [] }: SheetOptions,
  items: readonly Item[],
): Promise<SheetItem[][]> {
  if (by !== undefined) {
    const rows = await siblingRows(suitePaths(suite).items, items, by);
    return rows.map((row) => row.map((item) => ({ suite, item })));
  }
  if (beside.length > 0) return rowsBeside(suite, items, beside);
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns).map((item) => ({ suite, item })),
  );
}

async function rowsBeside(
  suite: string,
  items: readonly Item[],
  others: readonly string[],
): Promise<SheetItem[][]> {
  const rows = items.map((item): SheetItem[] => [{ suite, item }]);
  for (const other of others) {
    const counterparts = await findCounterparts(suitePaths(other).items, items);
    for (const row of rows) {
      const counterpart = counterparts.get(row[0].item.id);
      if (counterpart !== undefined) row.push({ suite: other, item: counterpart });
    }
  }
  return rows;
}

function bothKinds(by: ConditionName): UsageError {
  const expected = 'either other suites or a condition by which rows are made';
  return new UsageError({ subject: 'sheet', expected, found: `other suites and --by ${by}` });
}

function noKey(suite: string): InputError {
  return new InputError({
    subject: suite,
    expected: 'a suite with key.jsonl',
    found: 'a public copy without it',
  });
}

async function findKeys(suite: string, items: readonly Item[]): Promise<ReadonlyMap<string, KeyRow>> {
  const wanted = new Set(items.map(({ id }) => id));
  const keys = new Map<string, KeyRow>();
  for await (const key of readRows(suitePaths(suite).key, keyRowSchema)) {
    if (wanted.has(key.id)) keys.set(key.id, key);
  }
  return keys;
}

interface Tile extends SheetItem, TileContent {
  readonly lines: readonly TileLine[];
}

async function createTiles(
  rows: readonly (readonly SheetItem[])[],
  options: Pick<SheetOptions, 'suite' | 'predictionsOf'>,
): Promise<Tile[][]> {
  registerSheetFont();
  const ruler = prepare(createCanvas(1, 1).getContext('2d'));
  const all = rows.flat();
  const keys = new Map<string, ReadonlyMap<string, KeyRow>>();
  for (const suite of new Set(all.map((one) => one.suite))) {
    const own = all.flatMap((one) => (one.suite === suite ? [one.item] : []));
    keys.set(suite, await findKeys(suite, own));
  }
  const tileOf = async ({ suite, item }: SheetItem): Promise<Tile> => {
    const key = keys.get(suite)?.get(item.id);
    const predictions = suite === options.suite ? ((await options.predictionsOf?.(item.id)) ?? []) : [];
    const content = { item, key, predictions };
    return { suite, ...content, lines: tileLines(ruler, content) };
  };
  return Promise.all(rows.map((row) => Promise.all(row.map(tileOf))));
}

function rowHeight(row: readonly Tile[]): number {
  return Math.max(...row.map(({ lines }) => tileHeight(lines)));
}

/** The bytes, not the path: a path that looks like an address would be fetched. */
async function readImage({
  suite,
  item: {
    images: [image],
  },
}: SheetItem): Promise<Image> {
  const located = await locateImage(suite, image);
  if (located.kind === 'image') return loadImage(await readFile(located.path));
  throw new InputError({ subject: suite, expected: 'PNG pictures in its folder', found: located.reason });
}

/** Reads pictures tile by tile, so that memory holds one beside the page. */
async function drawPage(rows: readonly (readonly Tile[])[]): Promise<Buffer> {
  const heights = rows.map(rowHeight);
  const height = heights.reduce((sum, one) => sum + one, gap);
  const widest = Math.max(...rows.map((row) => row.length));
  const canvas = createCanvas(widest * (tileSize + gap) + gap, height);
  const context = prepare(canvas.getContext('2d'));
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = gap;
  for (const [index, row] of rows.entries()) {
    for (const [column, tile] of row.entries()) {
      const corner = { left: gap + column * (tileSize + gap), top };
      drawTile(context, await readImage(tile), tile, corner);
    }
    top += heights[index];
  }
  return canvas.encode('png');
}

function prepare(context: SKRSContext2D): SKRSContext2D {
  context.font = `12px "${sheetFont}"`;
  return context;
}
