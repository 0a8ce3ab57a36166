import { createHash, type Hash, type Hmac } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { suitePaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { type RejectedCase, type SuiteManifest, suiteManifestSchema } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { createKeyedHash } from '../../util/keyedHash.js';
import { jsonDocument } from '../../util/printable.js';
import { UsageError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { Fingerprint } from './fingerprint.js';
import { createKeyFileStore, type KeyFileStore } from './keyFileStore.js';
import { removeStrayFiles } from './removeStrayFiles.js';
import { openSavedCases, type SavedCases, unusable } from './savedCases.js';
import { suiteCard } from './suiteCard.js';
import { checkSamePlan, checkSameSources, planSchema, type SuitePlan, workFolderOf } from './suitePlan.js';
import { takeFinishedCases } from './takeFinishedCases.js';
import { writeImageSums } from './writeImageSums.js';

/**
 * A suite folder while it is made. Finished cases are kept in a work folder beside it until the whole is put
 * together, so that a restart resumes where a kill left off, and nothing half-written, and no key, is ever
 * in a folder that is to be published. Every file moves into place whole.
 */
export interface SuiteFolder {
  /** Where files are written before they are moved in. */
  readonly partFolder: string;
  readonly savedCases: SavedCases;
  /** Files that belong to answers; of a public copy they are written outside of it, and removed with the work folder. */
  readonly keyFiles: KeyFileStore;
  /** Joins the cases' rows in the order given; returns a hash of each file. */
  joinCases(names: readonly string[], options: { readonly withKey: boolean }): Promise<JoinedHashes>;
  /**
   * Writes the sums of the images and the card, then suite.json, the mark of a finished suite, and removes the work folder.
   * @param written SHA-256 of the images that were written just now, by path.
   */
  finish(manifest: SuiteManifest, written: ReadonlyMap<string, string>): Promise<void>;
}

/** Permission of what tells the key: key.jsonl, and suite.json with the seed. */
const ownerAlone = 0o600;

export interface JoinedHashes {
  readonly itemsHash: string;
  readonly keyHash: string;
}

/**
 * Reads the manifest of a suite that is finished by the same plan; one in which a case is to be tried again is
 * taken as unfinished. Without the folder, what an interrupted run left beside it is removed.
 *
 * @throws UsageError when the folder holds something else: another plan's suite, cases made from other files, or
 *   no suite.
 */
export async function findFinishedSuite(
  suite: string,
  plan: SuitePlan,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<SuiteManifest | undefined> {
  const paths = suitePaths(suite);
  const begun = join(workFolderOf(suite), 'plan.json');
  if (!existsSync(suite)) {
    await rm(workFolderOf(suite), { recursive: true, force: true });
    return undefined;
  }
  if (existsSync(paths.manifest)) {
    const manifest = await readManifest(paths.manifest, suiteManifestSchema);
    checkSamePlan(suite, manifest, plan);
    checkSameSources(suite, manifest, fingerprints);
    const isSame = (one: RejectedCase) => one.sourceHash === fingerprints.get(one.case)?.sourceHash;
    if (!manifest.rejectedCases.every((one) => one.reason !== unusable && isSame(one))) return undefined;
    await rm(workFolderOf(suite), { recursive: true, force: true });
    return manifest;
  }
  if (existsSync(begun)) checkSamePlan(suite, await readManifest(begun, planSchema), plan);
  else await requireEmpty(suite);
  return undefined;
}

async function requireEmpty(suite: string): Promise<void> {
  const names = await readdir(suite);
  if (names.length === 0) return;
  throw new UsageError({
    subject: `--out ${suite}`,
    expected: 'a new or empty folder, or one that was begun with the same recipe',
    found: 'a folder with other files in it',
    hint: 'choose another folder; nothing was written',
  });
}

/** Opens a suite folder for writing: leaves finished cases, removes what a kill left half-written. */
export async function openSuiteFolder(
  suite: string,
  plan: SuitePlan,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<SuiteFolder> {
  const workFolder = workFolderOf(suite);
  const partFolder = join(workFolder, 'parts');
  const keyFolder = plan.public ? workFolder : suite;
  const savedCases = openSavedCases({ workFolder, suite, keyFolder, fingerprints });
  const isResumed = [suitePaths(suite).images, suitePaths(suite).dataSets].some(existsSync);
  await prepareFolders(suite, workFolder, partFolder);
  // The plan first: with neither, a restart would take the folder for somebody else's.
  await writeFileAtomic(join(workFolder, 'plan.json'), canonicalJson(plan));
  await takeFinishedCases(suite, savedCases);
  await rm(suitePaths(suite).manifest, { force: true });
  return {
    partFolder,
    savedCases,
    keyFiles: createKeyFileStore(keyFolder, partFolder),
    async joinCases(names, { withKey }) {
      const joinFiles = (file: string, hash: Hash | Hmac) => {
        const parts = names.map((name) => savedCases.pathOf(name, file));
        return concatenate(parts, join(partFolder, file), hash);
      };
      const itemsHash = await joinFiles('items.jsonl', createHash('sha256'));
      const keyHash = await joinFiles('key.jsonl', createKeyedHash(plan.seed));
      await rename(join(partFolder, 'items.jsonl'), suitePaths(suite).items);
      if (withKey) await rename(join(partFolder, 'key.jsonl'), suitePaths(suite).key);
      if (isResumed) await removeStrayFiles(suite);
      return { itemsHash, keyHash };
    },
    async finish(manifest, written) {
      await writeImageSums(suite, written, partFolder);
      await writeFileAtomic(
        suitePaths(suite).card,
        suiteCard(manifest),
        join(partFolder, 'README.md'),
        0o644,
      );
      const text = jsonDocument(manifest);
      const mode = plan.public ? 0o644 : ownerAlone;
      await writeFileAtomic(suitePaths(suite).manifest, text, join(partFolder, 'suite.json'), mode);
      await rm(workFolder, { recursive: true, force: true });
    },
  };
}

async function prepareFolders(suite: string, workFolder: string, partFolder: string): Promise<void> {
  await rm(partFolder, { recursive: true, force: true });
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  await mkdir(partFolder, { recursive: true });
  await mkdir(suite, { recursive: true });
}

async function concatenate(parts: readonly string[], target: string, hash: Hash | Hmac): Promise<string> {
  await appendFile(target, '', { mode: basename(target) === 'key.jsonl' ? ownerAlone : 0o644 });
  for (const part of parts) {
    for await (const chunk of createReadStream(part)) {
      hash.update(chunk as Buffer);
      await appendFile(target, chunk as Buffer);
    }
  }
  return hash.digest('hex');
}
