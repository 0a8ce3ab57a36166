import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { suitePaths } from '../../suites/paths.js';
import { readManifest, readRows } from '../../suites/readRows.js';
import { type Item, type KeyRow, keyRowSchema, suiteManifestSchema } from '../../suites/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { sampleItems } from './sampleItems.js';
import { wrapText } from './wrapText.js';

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

const tile = { width: 400, image: 400, text: 300, gap: 12 } as const;
const lineHeight = 15;
const fontFamily = 'radvuqa sheet';

/**
 * Draws a contact sheet of a sample of items: image with its boxes, what is asked, options, and the key.
 * @returns how many items it shows.
 * @throws InputError when the suite has no items, or no key (a public copy).
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
  const rows = Math.ceil(items.length / columns);
  const step = { x: tile.width + tile.gap, y: tile.image + tile.text + tile.gap };
  const canvas = createCanvas(columns * step.x + tile.gap, rows * step.y + tile.gap);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [position, item] of items.entries()) {
    const left = tile.gap + (position % columns) * step.x;
    const top = tile.gap + Math.floor(position / columns) * step.y;
    await drawImage(context, join(suite, item.images[0]), { left, top });
    drawText(context, { item, key: keys.get(item.id) }, { left, top: top + tile.image });
  }
  return canvas.encode('png');
}

/** A font that comes with the package, so that a machine without fonts draws text too. */
function registerFont(): void {
  if (GlobalFonts.has(fontFamily)) return;
  const require = createRequire(import.meta.url);
  GlobalFonts.registerFromPath(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), fontFamily);
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Fits the image into a black square, keeping its shape. */
async function drawImage(context: SKRSContext2D, path: string, { left, top }: Place): Promise<void> {
  const image = await loadImage(path);
  const scale = Math.min(tile.width / image.width, tile.image / image.height);
  const width = image.width * scale;
  const height = image.height * scale;
  context.fillStyle = '#000000';
  context.fillRect(left, top, tile.width, tile.image);
  context.drawImage(image, left + (tile.width - width) / 2, top + (tile.image - height) / 2, width, height);
}

function drawText(
  context: SKRSContext2D,
  { item, key }: { readonly item: Item; readonly key: KeyRow | undefined },
  { left, top }: Place,
): void {
  context.font = `12px "${fontFamily}"`;
  const write = (text: string, colour: string, start: number) => {
    context.fillStyle = colour;
    const lines = wrapText(text, tile.width, (line) => context.measureText(line).width);
    lines.forEach((line, order) => {
      const y = start + (order + 1) * lineHeight;
      if (y < top + tile.text) context.fillText(line, left, y);
    });
    return start + lines.length * lineHeight;
  };
  const heading = `${item.question} ${item.prompt} · ${item.case} · ${item.plane} ${item.slice.index}`;
  const afterHeading = write(heading, '#555555', top);
  const answer = key === undefined ? 'no key row' : describeAnswer(key);
  const afterAnswer = write(`Key: ${answer}`, '#006400', afterHeading);
  write(item.text, '#000000', afterAnswer);
}

function describeAnswer({ answer, choice }: KeyRow): string {
  return choice === null ? answer : `${'ABCD'[choice]}. ${answer}`;
}
