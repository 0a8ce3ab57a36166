import { createHash, type Hash, type Hmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import { suitePaths } from '../../suites/paths.js';
import { type Item, type KeyRow, type SuiteManifest, suiteFormat } from '../../suites/schema/schema.js';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { createKeyedHash } from '../../util/keyedHash.js';

/** A PNG of one black pixel. */
const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const image = 'images/00/tiny.png';
const structures = ['liver', 'spleen', 'stomach', 'pancreas'];
/** Of class map "total". */
const labelIds = [5, 1, 6, 7];

/** The item at a place of a synthetic suite: even places are closed, odd ones open. */
export function makeItem(place: number): Item {
  const closed = place % 2 === 0;
  const question = `Which structure is in green box ${place}?`;
  const lines = structures.map((name, index) => `${optionLetter(index)}. ${name}`);
  const asked = { about: 'enclosed' } as const;
  return {
    id: `item-${place}`,
    pair: `pair-${Math.floor(place / 2)}`,
    unit: 's0001',
    suite: 'synthetic',
    case: 's0001',
    subject: 's0001',
    aspect: 'comprehension',
    question: closed ? 'CEQ2' : 'OEQ2',
    answer: closed ? { kind: 'choice', asked, options: structures } : { kind: 'structures', asked },
    conditions: { prompt: 'basic', window: 'window', perturbation: null, control: null },
    origin: {
      kind: 'slice',
      modality: 'CT',
      plane: 'axial',
      index: 10,
      fraction: 0.5,
      told: { region: null, structures: [] },
    },
    images: [image],
    text: closed ? [question, ...lines].join('\n') : question,
  };
}

/** The answer to `makeItem(place)`. */
export function makeKeyRow(place: number): KeyRow {
  const choice = Math.floor(place / 2) % 4;
  const reference = structures[choice];
  const wrong = structures.map((_, index) => (index === choice ? null : ('absent' as const)));
  return {
    id: `item-${place}`,
    reference,
    answer:
      place % 2 === 0 ? { kind: 'choice', choice, wrong } : { kind: 'structures', classes: [reference] },
    labels: { classMap: 'total', present: [reference], unlabelled: [] },
    proof: {
      kind: 'slice',
      window: { kind: 'window', lower: -160, upper: 240 },
      affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
      image: { width: 1, height: 1, pixelMm: 1 },
      structures: [
        {
          role: 'target',
          name: reference,
          classes: [reference],
          labels: [labelIds[choice]],
          areaMm2: 100,
          boxPixels: [0, 0, 0, 0],
          boxVoxels: [0, 0, 10, 0, 0, 10],
          centroidPixels: [0, 0],
        },
      ],
      margins: {},
    },
  };
}

/**
 * Writes a valid suite of so many items (see `makeItem`) into a new folder; returns the folder.
 *
 * @param imageOf Names the image of each item, which the caller writes; one tiny image for all when not given.
 */
export async function makeSuite(
  folder: string,
  items: number,
  imageOf: (place: number) => string = () => image,
): Promise<string> {
  const itemOf = (place: number) => ({ ...makeItem(place), images: [imageOf(place)] });
  return writeSuite(folder, { items, itemOf, keyOf: makeKeyRow });
}

/** Rows of a suite by their place. */
export interface SuiteRows {
  readonly items: number;
  itemOf(place: number): Item;
  keyOf(place: number): KeyRow;
}

/** Writes a suite of these rows, and the tiny image, into a new folder; returns the folder. */
export async function writeSuite(folder: string, { items, itemOf, keyOf }: SuiteRows): Promise<string> {
  const paths = suitePaths(folder);
  await mkdir(join(paths.images, '00'), { recursive: true });
  await writeFile(join(folder, image), tinyPng);
  const itemsHash = await writeRows(paths.items, items, itemOf);
  const keyHash = await writeRows(paths.key, items, keyOf, createKeyedHash(1));
  const manifest: SuiteManifest = {
    format: suiteFormat,
    kind: 'radvuqa',
    units: { of: 'subject', joinedBy: null },
    name: 'synthetic',
    version: '1',
    seed: 1,
    recipe: {},
    recipeHash: '0'.repeat(64),
    planHash: '0'.repeat(64),
    toolVersion: '0.0.0',
    canary: 'synthetic',
    public: false,
    itemsHash,
    keyHash,
    cases: [],
    rejectedCases: [],
    counts: { cases: 1, items, images: 1 },
  };
  await writeFile(paths.manifest, JSON.stringify(manifest));
  return folder;
}

async function writeRows(
  path: string,
  count: number,
  make: (place: number) => unknown,
  hash: Hash | Hmac = createHash('sha256'),
): Promise<string> {
  const writer = await openJsonLinesWriter(path);
  for (let place = 0; place < count; place++) await writer.write(make(place));
  await writer.close();
  hash.update(readFileSync(path));
  return hash.digest('hex');
}
