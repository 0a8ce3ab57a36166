import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { suitePaths } from '../suites/paths.js';
import { readManifest, readRows } from '../suites/readRows.js';
import { caseManifestSchema, itemSchema, type SuiteManifest, suiteManifestSchema } from '../suites/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { sha256Hex } from '../util/hash.js';
import { type Lock, takeLock } from '../util/lockFile.js';
import { OutputError, UsageError } from '../util/radvuqaError.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import type { KeyedItem } from './items/createItems.js';
import { checkSamePlan, type SuitePlan } from './suitePlan.js';

/** How a case ended: with items, or rejected. */
export const caseResultSchema = z.union([
  z.strictObject({ kind: z.literal('made'), manifest: caseManifestSchema }),
  z.strictObject({ kind: z.literal('rejected'), case: z.string(), reason: z.string(), message: z.string() }),
]);
export type CaseResult = z.infer<typeof caseResultSchema>;

/** Reason of a case that could not be used; it is tried again whenever the command is repeated. */
export const unusable = 'unusable input';

const planSchema = z.strictObject({
  recipeHash: z.string(),
  seed: z.int(),
  toolVersion: z.string(),
  public: z.boolean(),
  sourcesHash: z.string(),
});

/**
 * A suite folder while it is made. Finished cases are kept in a work folder beside it until the whole is put
 * together, so that a restart goes on where a kill left off, and nothing half-written, and no key, is ever
 * in a folder that is to be published. Every file moves into place whole.
 */
export interface SuiteFolder {
  /** Where files are written before they are moved in. */
  readonly partFolder: string;
  /** The result of a case that an earlier, interrupted run finished and whose images are all there. */
  findCase(name: string): Promise<CaseResult | undefined>;
  saveCase(name: string, result: CaseResult, items: readonly KeyedItem[]): Promise<void>;
  /** Joins the cases' rows in the order given; returns the SHA-256 of each file. */
  joinCases(names: readonly string[], options: { readonly withKey: boolean }): Promise<JoinedHashes>;
  /** Writes suite.json, the mark of a finished suite, and removes the work folder. */
  finish(manifest: SuiteManifest): Promise<void>;
}

export interface JoinedHashes {
  readonly itemsHash: string;
  readonly keyHash: string;
}

function workFolderOf(suite: string): string {
  return `${resolve(suite)}.work`;
}

/**
 * Takes the lock of a suite folder, so that of two processes one makes it.
 * @throws OutputError when another process makes it, or nothing can be written there.
 */
export async function lockSuite(suite: string): Promise<Lock> {
  await mkdir(dirname(resolve(suite)), { recursive: true }).catch((cause: Error) => fail(suite, cause));
  return takeLock(`${resolve(suite)}.lock`);
}

/**
 * Reads the manifest of a suite that is finished by the same plan; one in which a case could not be used is
 * taken as unfinished. Without the folder, what an interrupted run left beside it is removed.
 *
 * @throws UsageError when the folder holds something else: another plan's suite, or other files.
 */
export async function findFinishedSuite(suite: string, plan: SuitePlan): Promise<SuiteManifest | undefined> {
  const paths = suitePaths(suite);
  const begun = join(workFolderOf(suite), 'plan.json');
  if (!existsSync(suite)) {
    await rm(workFolderOf(suite), { recursive: true, force: true });
    return undefined;
  }
  if (existsSync(paths.manifest)) {
    const manifest = await readManifest(paths.manifest, suiteManifestSchema);
    checkSamePlan(suite, manifest, plan);
    if (manifest.rejectedCases.some(({ reason }) => reason === unusable)) return undefined;
    await rm(workFolderOf(suite), { recursive: true, force: true });
    return manifest;
  }
  if (existsSync(begun)) checkSamePlan(suite, await readManifest(begun, planSchema), plan);
  else await requireEmpty(suite);
  return undefined;
}

async function requireEmpty(suite: string): Promise<void> {
  const names = await readdir(suite).catch((cause: Error) => fail(suite, cause));
  if (names.length === 0) return;
  throw new UsageError({
    subject: `--out ${suite}`,
    expected: 'a new or empty folder, or one that was begun with the same recipe',
    found: 'a folder with other files in it',
    hint: 'choose another folder; nothing was written',
  });
}

/** Opens a suite folder for writing: leaves finished cases, removes what a kill left half-written. */
export async function openSuiteFolder(suite: string, plan: SuitePlan): Promise<SuiteFolder> {
  const workFolder = workFolderOf(suite);
  const partFolder = join(workFolder, 'parts');
  // A name may be longer in a file system's encoding than it allows.
  const caseFile = (name: string, file: string) =>
    join(workFolder, 'cases', sha256Hex(name).slice(0, 32), file);
  try {
    await rm(partFolder, { recursive: true, force: true });
    await mkdir(partFolder, { recursive: true });
    await mkdir(suite, { recursive: true });
    // The plan first: with neither, a restart would take the folder for somebody else's.
    await writeFileAtomic(join(workFolder, 'plan.json'), canonicalJson(plan));
    await rm(suitePaths(suite).manifest, { force: true });
  } catch (cause) {
    return fail(suite, cause as Error);
  }
  return {
    partFolder,
    findCase: (name) => findCase(suite, (file) => caseFile(name, file)),
    async saveCase(name, result, items) {
      await mkdir(caseFile(name, '.'), { recursive: true });
      await writeFileAtomic(caseFile(name, 'items.jsonl'), toJsonLines(items.map(({ item }) => item)));
      await writeFileAtomic(caseFile(name, 'key.jsonl'), toJsonLines(items.map(({ key }) => key)));
      await writeFileAtomic(caseFile(name, 'case.json'), JSON.stringify(result));
    },
    async joinCases(names, { withKey }) {
      const joinFiles = (file: string) =>
        concatenate(
          names.map((name) => caseFile(name, file)),
          join(partFolder, file),
        );
      const itemsHash = await joinFiles('items.jsonl');
      const keyHash = await joinFiles('key.jsonl');
      await rename(join(partFolder, 'items.jsonl'), suitePaths(suite).items);
      if (withKey) await rename(join(partFolder, 'key.jsonl'), suitePaths(suite).key);
      return { itemsHash, keyHash };
    },
    async finish(manifest) {
      const text = `${JSON.stringify(manifest, null, 2)}\n`;
      await writeFileAtomic(suitePaths(suite).manifest, text, join(partFolder, 'suite.json'));
      await rm(workFolder, { recursive: true, force: true });
    },
  };
}

/** A case that could not be used is tried again: what hindered it may be gone. */
async function findCase(suite: string, pathOf: (file: string) => string): Promise<CaseResult | undefined> {
  if (!existsSync(pathOf('case.json'))) return undefined;
  const result = await readManifest(pathOf('case.json'), caseResultSchema);
  if (result.kind === 'rejected') return result.reason === unusable ? undefined : result;
  return (await hasAllImages(suite, pathOf('items.jsonl'))) ? result : undefined;
}

/** Images are in the suite folder from the start, where somebody may have removed them since. */
async function hasAllImages(suite: string, items: string): Promise<boolean> {
  for await (const { images } of readRows(items, itemSchema)) {
    if (!images.every((image) => existsSync(join(suite, image)))) return false;
  }
  return true;
}

function toJsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

async function concatenate(parts: readonly string[], target: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await appendFile(target, '');
    for (const part of parts) {
      for await (const chunk of createReadStream(part)) {
        hash.update(chunk as Buffer);
        await appendFile(target, chunk as Buffer);
      }
    }
  } catch (cause) {
    return fail(target, cause as Error);
  }
  return hash.digest('hex');
}

function fail(path: string, cause: Error): never {
  const expected = 'a folder that can be written';
  throw new OutputError({ subject: path, expected, found: cause.message, cause });
}
