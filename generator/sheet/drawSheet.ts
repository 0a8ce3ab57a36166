import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { suitePaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type Item, type KeyRow, keyRowSchema, suiteManifestSchema } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { createTile, drawTile, type Tile, tileHeight, tileSize } from './drawTile.js';
import { sampleItems } from './sampleItems.js';

export interface SheetOptions {
  readonly suite: string;
  /** PNG file to write. */
  readonly out: string;
  readonly count?: number;
  readonly columns?: number;
  readonly seed?: number;
  /** Only items of these question types; all when empty. */
  readonly questions?: readonly string[];
}

/** Pixels between tiles. */
const gap = 12;
const fontFamily = 'radvuqa sheet';

/**
 * Draws a contact sheet of a sample of items: image with its boxes, what is asked, options, and the key.
 *
 * @returns how many items it shows.
 * @throws InputError when the suite has no items, or no key (a public copy).
 * @example of a suite with its key
 * await drawSheet({ suite: 'suites/ct', out: 'sheet.png', count: 12 });
 */
export async function drawSheet(options: SheetOptions): Promise<number> {
  const paths = suitePaths(options.suite);
  const manifest = await readManifest(paths.manifest, suiteManifestSchema);
  if (manifest.public) throw noKey(options.suite);
  const { count = 24, seed = 0, questions = [] } = options;
  const items = await sampleItems(paths.items, { count, seed, questions });
  if (items.length === 0) {
    throw new InputError({
      subject: paths.items,
      expected: 'items to show',
      found: 'none of these questions',
    });
  }
  const keys = await findKeys(paths.key, items);
  await writeFileAtomic(options.out, await drawTiles(options, items, keys));
  return items.length;
}

function noKey(suite: string): InputError {
  return new InputError({
    subject: suite,
    expected: 'a suite with key.jsonl',
    found: 'a public copy without it',
  });
}

async function findKeys(path: string, items: readonly Item[]): Promise<ReadonlyMap<string, KeyRow>> {
  const wanted = new Set(items.map(({ id }) => id));
  const keys = new Map<string, KeyRow>();
  for await (const key of readRows(path, keyRowSchema)) {
    if (wanted.has(key.id)) keys.set(key.id, key);
  }
  return keys;
}

async function drawTiles(
  { suite, columns = 4 }: SheetOptions,
  items: readonly Item[],
  keys: ReadonlyMap<string, KeyRow>,
): Promise<Buffer> {
  registerFont();
  const ruler = prepare(createCanvas(1, 1).getContext('2d'));
  const tiles: Tile[] = [];
  for (const item of items) {
    tiles.push(createTile(ruler, await loadImage(join(suite, item.images[0])), item, keys.get(item.id)));
  }
  const used = Math.min(columns, tiles.length);
  const rows = Array.from({ length: Math.ceil(tiles.length / used) }, (_, row) =>
    tiles.slice(row * used, (row + 1) * used),
  );
  const heights = rows.map((row) => Math.max(...row.map(tileHeight)));
  const height = heights.reduce((sum, one) => sum + one, gap);
  const canvas = createCanvas(used * (tileSize + gap) + gap, height);
  const context = prepare(canvas.getContext('2d'));
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = gap;
  rows.forEach((row, index) => {
    row.forEach((tile, column) => {
      drawTile(context, tile, { left: gap + column * (tileSize + gap), top });
    });
    top += heights[index];
  });
  return canvas.encode('png');
}

function prepare(context: SKRSContext2D): SKRSContext2D {
  context.font = `12px "${fontFamily}"`;
  return context;
}

/** A font that comes with the package, so that a machine without fonts draws text too. */
function registerFont(): void {
  if (GlobalFonts.has(fontFamily)) return;
  const require = createRequire(import.meta.url);
  GlobalFonts.registerFromPath(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), fontFamily);
}
