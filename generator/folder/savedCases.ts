import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { shownFiles } from '../../suites/dataSet.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { readRows } from '../../suites/rows/readRows.js';
import {
  caseManifestSchema,
  itemSchema,
  keyRowSchema,
  rejectedCaseSchema,
} from '../../suites/schema/schema.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { jsonDocument } from '../../util/printable.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { Fingerprint } from './fingerprint.js';

/** How a case ended: with items, or rejected. */
const caseResultSchema = z.union([
  z.strictObject({ kind: z.literal('made'), manifest: caseManifestSchema }),
  rejectedCaseSchema.extend({ kind: z.literal('rejected') }),
]);
export type CaseResult = z.infer<typeof caseResultSchema>;

/** A case's result, and the stamp of the files that it comes from. */
const savedCaseSchema = z.strictObject({ stamp: z.string(), result: caseResultSchema });

/** Reason of a case that could not be used; it is tried again whenever the command is repeated. */
export const unusable = 'unusable input';

/** Finished cases that wait in the work folder until the whole is put together. */
export interface SavedCases {
  /**
   * The result of a case that was saved before and whose images and key files are all there. One whose files were changed since is
   * made anew, and one that could not be used always: what hindered it may be gone.
   */
  find(name: string): Promise<CaseResult | undefined>;
  /**
   * Saves a case's items, then its result: until then the case counts as not made. What was saved of the case
   * before is gone.
   */
  save(result: CaseResult, items: AsyncIterable<KeyedItem> | Iterable<KeyedItem>): Promise<void>;
  /** Where a case's file is, such as its rows of items.jsonl. */
  pathOf(name: string, file: string): string;
}

export interface SavedCasesOptions {
  readonly workFolder: string;
  /** The suite's folder, which the images are in from the start. */
  readonly suite: string;
  /** What paths of key files are relative to. */
  readonly keyFolder: string;
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
}

/** Opens the finished cases of a work folder, which may not be there yet. */
export function openSavedCases(options: SavedCasesOptions): SavedCases {
  const { workFolder, suite, keyFolder, fingerprints } = options;
  // A name may be longer in a file system's encoding than it allows.
  const pathOf = (name: string, file: string) =>
    join(workFolder, 'cases', sha256Hex(name).slice(0, 32), file);
  const stampOf = (name: string) => fingerprints.get(name)?.stamp ?? '';
  return {
    pathOf,
    async find(name) {
      if (!existsSync(pathOf(name, 'case.json'))) return undefined;
      const { stamp, result } = await readManifest(pathOf(name, 'case.json'), savedCaseSchema);
      if (stamp !== stampOf(name)) return undefined;
      if (result.kind === 'rejected') return result.reason === unusable ? undefined : result;
      const shown = await countWhole(pathOf(name, 'items.jsonl'), itemSchema, (item) =>
        areIn(suite, shownFiles(item)),
      );
      const keyed = await countWhole(pathOf(name, 'key.jsonl'), keyRowSchema, ({ files = [] }) =>
        areIn(keyFolder, files),
      );
      return shown === result.manifest.items && keyed === shown ? result : undefined;
    },
    async save(result, items) {
      const name = result.kind === 'made' ? result.manifest.case : result.case;
      // The result first: rows without it are nobody's.
      await rm(pathOf(name, 'case.json'), { force: true });
      await rm(pathOf(name, '.'), { recursive: true, force: true });
      await mkdir(pathOf(name, '.'), { recursive: true });
      await writeRows([pathOf(name, 'items.jsonl'), pathOf(name, 'key.jsonl')], items);
      await writeFileAtomic(pathOf(name, 'case.json'), jsonDocument({ stamp: stampOf(name), result }, 0));
    },
  };
}

/** Counts the rows whose files are there: in the suite folder from the start, where somebody may have removed them since. */
async function countWhole<Row>(
  path: string,
  schema: z.ZodType<Row>,
  isWhole: (row: Row) => boolean,
): Promise<number> {
  let whole = 0;
  for await (const row of readRows(path, schema)) if (isWhole(row)) whole++;
  return whole;
}

function areIn(folder: string, paths: readonly string[]): boolean {
  return paths.every((path) => existsSync(join(folder, path)));
}

/** Writes items and key rows to the two files, which are on disk when this ends. */
async function writeRows(
  paths: readonly [string, string],
  rows: AsyncIterable<KeyedItem> | Iterable<KeyedItem>,
): Promise<void> {
  const writers: JsonLinesWriter[] = [];
  try {
    for (const path of paths) writers.push(await openJsonLinesWriter(path));
    const [items, keys] = writers;
    for await (const { item, key } of rows) {
      await items.write(item);
      await keys.write(key);
    }
    for (const writer of writers) await writer.flush();
  } finally {
    // What could fail here was flushed, or has failed already.
    await Promise.allSettled(writers.map((writer) => writer.close()));
  }
}
