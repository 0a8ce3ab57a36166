import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { suitePaths } from '../suites/paths.js';
import { refuseGuessable } from '../suites/refuseGuessable.js';
import { readItems } from '../suites/rows/readItems.js';
import { readItemsWithKey } from '../suites/rows/readItemsWithKey.js';
import type { SuiteManifest } from '../suites/schema/schema.js';
import { systemClock } from '../util/clock.js';
import { takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { orOutputError } from '../util/orOutputError.js';
import { printable } from '../util/printable.js';
import { InputError } from '../util/radvuqaError.js';
import { type CheckedExport, checkExportOptions } from './checkExportOptions.js';
import type { ExportOptions, ExportSource, ExportWriter } from './exporter.js';
import { requireNone } from './requireNone.js';
import { brokenTextReason } from './rows/brokenTextReason.js';
import { createRowCounter } from './rows/countRows.js';
import { type ExportRow, toExportRow } from './rows/exportRow.js';
import { tellableFacts } from './tellableFacts.js';

/**
 * Writes a suite in the form of another tool. The folder appears whole or not at all, and what the form cannot tell is refused before
 * anything is written.
 *
 * @returns the number of items.
 * @throws UsageError for an unknown form, one that may not hold what is asked for, a public one of a suite whose seed can be found by trying, or
 *   a folder that is there or in the suite's; InputError for a
 *   suite without its key where answers are needed, without splits where one is asked for, without items in it, or with items
 *   that the form cannot tell.
 * @example of a suite with splits
 * await exportSuite('pictures', { suite: 'suite', out: 'training', split: 'train' });
 */
export async function exportSuite(name: string, options: ExportOptions): Promise<number> {
  const checked = checkExportOptions(name, options);
  const manifest = await openSuite(options.suite);
  requireLines(options.suite, manifest);
  // A public copy does not hold its seed: it was refused when it was made.
  if (options.public === true && manifest.seed !== null) refuseGuessable(manifest.seed, 'export --public');
  const hasKey = await findKey(manifest, checked, options);
  const writer = await checked.exporter.load();
  const source = await createSource({ options, checked, manifest, hasKey }, writer);
  await orOutputError(options.out, writeWhole(writer, source, checked.out));
  return source.counts.items;
}

/** A suite may be a stranger's, and these stand in comments of the Python and YAML that other tools run: a line's end ends a comment, and a turned direction hides what is code. */
function requireLines(suite: string, manifest: SuiteManifest): void {
  for (const name of ['name', 'version', 'canary'] as const) {
    if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(manifest[name])) continue;
    const found = printable(JSON.stringify(manifest[name]));
    throw new InputError({ subject: suite, expected: `a ${name} of one line in suite.json`, found });
  }
}

/** Whether the answers are at hand; where they are, they are those of this suite. */
async function findKey(
  manifest: SuiteManifest,
  { exporter }: CheckedExport,
  { suite }: ExportOptions,
): Promise<boolean> {
  const isThere = existsSync(suitePaths(suite).key) && manifest.seed !== null;
  if (isThere || exporter.needsKey) await requireKey(suite, manifest);
  return isThere;
}

interface Opened {
  readonly options: ExportOptions;
  readonly checked: CheckedExport;
  readonly manifest: SuiteManifest;
  readonly hasKey: boolean;
}

async function createSource(opened: Opened, writer: ExportWriter): Promise<ExportSource> {
  const { options, checked, manifest, hasKey } = opened;
  const { exporter, form, images, shardBytes } = checked;
  const { suite, split, licence, clock = systemClock } = options;
  const published = clock.timestamp().slice(0, 10);
  const isKeyed = hasKey && options.public !== true;
  const counter = createRowCounter();
  const rows = () => rowsOf(opened, isKeyed);
  const refusals = { items: 0, first: '' };
  for await (const row of rows()) {
    counter.add(row);
    const reason = brokenTextReason(row) ?? writer.cannotExpress?.(row, { form, images }) ?? null;
    if (reason !== null && refusals.items++ === 0) refusals.first = `item ${row.id}: ${reason}`;
  }
  const counts = counter.counts();
  if (counts.items === 0) throw noItems(options);
  if (refusals.items > 0) {
    const found = `${refusals.items} of ${counts.items} that cannot be told; ${refusals.first}`;
    throw new InputError({ subject: suite, expected: `items that ${exporter.name} can tell`, found });
  }
  const whole = writer.cannotHold?.(counts, { form, images }) ?? null;
  if (whole !== null)
    throw new InputError({
      subject: suite,
      expected: `a suite that ${exporter.name} can hold`,
      found: whole,
    });
  return {
    ...{ suite, out: `${checked.out}.part`, form, images, shardBytes, counts, isKeyed, hasKey, rows },
    ...{ licence: licence ?? null, split: split ?? null, facts: tellableFacts(manifest, isKeyed) },
    published,
  };
}

async function* rowsOf(
  { options: { suite, split }, manifest }: Opened,
  isKeyed: boolean,
): AsyncGenerator<ExportRow> {
  if (isKeyed) {
    for await (const { item, key } of readItemsWithKey(suite)) {
      if (split === undefined || item.split === split) yield toExportRow(item, key, manifest);
    }
    return;
  }
  for await (const item of readItems(suite)) {
    if (split === undefined || item.split === split) yield toExportRow(item, null, manifest);
  }
}

async function writeWhole(writer: ExportWriter, source: ExportSource, out: string): Promise<void> {
  await makeFolder(dirname(out));
  const lock = await takeLock(`${out}.lock`);
  try {
    requireNone(out);
    await rm(source.out, { recursive: true, force: true });
    await makeFolder(source.out);
    await writer.write(source);
    await rename(source.out, out);
  } finally {
    await rm(source.out, { recursive: true, force: true });
    await lock.release();
  }
}

function noItems({ suite, split }: ExportOptions): InputError {
  const expected = split === undefined ? 'items' : `items of the split "${split}"`;
  const hint = 'splits are made by the recipe: --set testShare=0.2';
  return new InputError({ subject: suite, expected, found: 'none', ...(split && { hint }) });
}
