import { openSuite, requireKey } from '../../suites/openSuite.js';
import { suitePaths } from '../../suites/paths.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import type { Item, KeyRow, SuiteManifest } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { type JsonLine, readJsonLines } from '../../util/readJsonLines.js';
import type { SavedCases } from './savedCases.js';

/**
 * Takes a finished suite apart into the cases that were made, so that trying another again does not make them
 * anew. Does nothing where there is no finished suite, in a public copy (it has no key), or when rows were changed.
 */
export async function takeFinishedCases(suite: string, { save }: SavedCases): Promise<void> {
  const manifest = await intactManifest(suite);
  if (manifest === undefined) return;
  const items = readJsonLines(suitePaths(suite).items);
  const keys = readJsonLines(suitePaths(suite).key);
  for (const made of manifest.cases) {
    await save({ kind: 'made', manifest: made }, nextRows(items, keys, made.items));
  }
  await Promise.all([items.return(undefined), keys.return(undefined)]);
}

async function intactManifest(suite: string): Promise<SuiteManifest | undefined> {
  try {
    const manifest = await openSuite(suite);
    await requireKey(suite, manifest);
    return manifest;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

async function* nextRows(
  items: AsyncGenerator<JsonLine>,
  keys: AsyncGenerator<JsonLine>,
  count: number,
): AsyncGenerator<KeyedItem> {
  for (let row = 0; row < count; row++) {
    yield { item: await nextRow<Item>(items), key: await nextRow<KeyRow>(keys) };
  }
}

/** The row as it was written: its hash was right, and a schema would put its members in another order. */
async function nextRow<Row>(rows: AsyncGenerator<JsonLine>): Promise<Row> {
  const next = await rows.next();
  if (next.done === true || next.value.kind === 'invalid') throw new Error('fewer rows than suite.json says');
  return next.value.value as Row;
}
