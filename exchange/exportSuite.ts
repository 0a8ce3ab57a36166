import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { type KeyedItem, readItemsWithKey } from '../suites/rows/readItemsWithKey.js';
import { makeFolder } from '../util/makeFolder.js';
import { orOutputError } from '../util/orOutputError.js';
import { InputError, UsageError } from '../util/radvuqaError.js';
import type { Exporter, ExportOptions } from './exporter.js';
import { exporters } from './exporters/exporters.js';

/**
 * Writes a suite in the form of another tool. The folder appears whole or not at all.
 *
 * @returns the number of items.
 * @throws UsageError for an unknown form, one that may not hold what is asked for, or a folder that is there; InputError for a
 *   suite without its key, without splits where one is asked for, or without items in it.
 * @example of a suite with splits
 * await exportSuite('pictures', { suite: 'suite', out: 'training', split: 'train' });
 */
export async function exportSuite(name: string, options: ExportOptions): Promise<number> {
  const exporter = findExporter(name, options);
  await requireKey(options.suite, await openSuite(options.suite));
  if (existsSync(options.out)) {
    throw new UsageError({
      subject: options.out,
      expected: 'a folder that is not there yet',
      found: 'one that is',
    });
  }
  const part = `${options.out}.part`;
  return orOutputError(options.out, writeWhole(exporter, options, part));
}

async function writeWhole(exporter: Exporter, options: ExportOptions, part: string): Promise<number> {
  await rm(part, { recursive: true, force: true });
  await makeFolder(part);
  const write = await exporter.load();
  try {
    const count = await write(itemsOf(options), { ...options, out: part });
    if (count === 0) throw noItems(options);
    await rename(part, options.out);
    return count;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

function findExporter(name: string, { split }: ExportOptions): Exporter {
  const found = exporters.find((one) => one.name === name);
  if (found === undefined) {
    const expected = exporters.map((one) => one.name).join(' or ');
    throw new UsageError({ subject: '--to', expected, found: name });
  }
  if (found.splits.includes(split ?? 'all')) return found;
  throw new UsageError({
    subject: `export to ${name}`,
    expected: `--split ${found.splits.filter((one) => one !== 'all').join(' or ')}`,
    found: split === undefined ? 'all items, those for testing among them' : `--split ${split}`,
  });
}

async function* itemsOf({ suite, split }: ExportOptions): AsyncGenerator<KeyedItem> {
  for await (const { item, key } of readItemsWithKey(suite)) {
    if (split === undefined || item.split === split) yield { item, key };
  }
}

function noItems({ suite, split }: ExportOptions): InputError {
  const expected = split === undefined ? 'items' : `items of the split "${split}"`;
  const hint = 'splits are made by the recipe: --set testShare=0.2';
  return new InputError({ subject: suite, expected, found: 'none', ...(split && { hint }) });
}
