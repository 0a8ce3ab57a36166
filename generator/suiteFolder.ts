import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { suitePaths } from '../suites/paths.js';
import { readManifest } from '../suites/readRows.js';
import { caseManifestSchema, type SuiteManifest, suiteManifestSchema } from '../suites/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { OutputError, UsageError } from '../util/radvuqaError.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import type { KeyedItem } from './items/createItems.js';

/** What decides a suite's bytes; a folder begun with another plan is not gone on with. */
export interface SuitePlan {
  readonly recipeHash: string;
  readonly seed: number;
  readonly toolVersion: string;
  readonly cases: readonly string[];
}

/** How a case ended: with items, or rejected. */
export const caseResultSchema = z.union([
  z.strictObject({ kind: z.literal('made'), manifest: caseManifestSchema }),
  z.strictObject({ kind: z.literal('rejected'), case: z.string(), reason: z.string(), message: z.string() }),
]);
export type CaseResult = z.infer<typeof caseResultSchema>;

/**
 * A suite folder while it is made. Finished cases are kept in `.work/` until the whole is put together, so
 * that a restart goes on where a kill left off; every file moves into place whole.
 */
export interface SuiteFolder {
  readonly workFolder: string;
  /** The result of a case that an earlier, interrupted run finished. */
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

/**
 * Reads the manifest of a suite that is already finished by the same plan.
 * @throws UsageError when the folder holds something else: another plan's suite, or other files.
 */
export async function findFinishedSuite(suite: string, plan: SuitePlan): Promise<SuiteManifest | undefined> {
  const paths = suitePaths(suite);
  if (existsSync(paths.manifest)) {
    const manifest = await readManifest(paths.manifest, suiteManifestSchema);
    const { recipeHash, seed, toolVersion } = manifest;
    const cases = [...manifest.cases, ...manifest.rejectedCases].map((one) => one.case).sort();
    checkPlan(suite, { recipeHash, seed, toolVersion, cases }, plan);
    await rm(join(suite, '.work'), { recursive: true, force: true });
    return manifest;
  }
  const begun = join(suite, '.work', 'plan.json');
  if (existsSync(begun)) {
    checkPlan(suite, JSON.parse(await readFile(begun, 'utf8')) as SuitePlan, plan);
  } else if (existsSync(suite) && (await readdir(suite)).some((name) => name !== '.work')) {
    throw new UsageError({
      subject: `--out ${suite}`,
      expected: 'a new or empty folder, or one that was begun with the same recipe',
      found: 'a folder with other files in it',
      hint: 'choose another folder; nothing was written',
    });
  }
  return undefined;
}

function checkPlan(suite: string, found: SuitePlan, wanted: SuitePlan): void {
  const differing = (['recipeHash', 'seed', 'toolVersion', 'cases'] as const).filter(
    (member) => canonicalJson(found[member]) !== canonicalJson(wanted[member]),
  );
  if (differing.length === 0) return;
  throw new UsageError({
    subject: `--out ${suite}`,
    expected: 'a suite begun with the same recipe, seed, cases and version of the program',
    found: `a suite with another ${differing.join(', ').replace('recipeHash', 'recipe')}`,
    hint: 'choose another folder; nothing was changed',
  });
}

/** Opens a suite folder for writing: leaves finished cases, removes what a kill left half-written. */
export async function openSuiteFolder(suite: string, plan: SuitePlan): Promise<SuiteFolder> {
  const workFolder = join(suite, '.work');
  const partFolder = join(workFolder, 'parts');
  const caseFile = (name: string, file: string) => join(workFolder, 'cases', encodeURIComponent(name), file);
  try {
    await rm(partFolder, { recursive: true, force: true });
    await mkdir(partFolder, { recursive: true });
    await writeFileAtomic(join(workFolder, 'plan.json'), canonicalJson(plan));
  } catch (cause) {
    throw asOutputError(suite, cause);
  }
  return {
    workFolder: partFolder,
    async findCase(name) {
      const path = caseFile(name, 'case.json');
      return existsSync(path) ? readManifest(path, caseResultSchema) : undefined;
    },
    async saveCase(name, result, items) {
      await mkdir(caseFile(name, '.'), { recursive: true });
      await writeFileAtomic(caseFile(name, 'items.jsonl'), toJsonLines(items.map(({ item }) => item)));
      await writeFileAtomic(caseFile(name, 'key.jsonl'), toJsonLines(items.map(({ key }) => key)));
      await writeFileAtomic(caseFile(name, 'case.json'), JSON.stringify(result));
    },
    async joinCases(names, { withKey }) {
      const parts = (file: string) => names.map((name) => caseFile(name, file));
      const paths = suitePaths(suite);
      const items = join(partFolder, 'items.jsonl');
      const key = join(partFolder, 'key.jsonl');
      const itemsHash = await concatenate(parts('items.jsonl'), items);
      const keyHash = await concatenate(parts('key.jsonl'), key);
      await rename(items, paths.items);
      if (withKey) await rename(key, paths.key);
      return { itemsHash, keyHash };
    },
    async finish(manifest) {
      const text = `${JSON.stringify(manifest, null, 2)}\n`;
      await writeFileAtomic(suitePaths(suite).manifest, text, join(partFolder, 'suite.json'));
      await rm(workFolder, { recursive: true, force: true });
    },
  };
}

function toJsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

async function concatenate(parts: readonly string[], target: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await rm(target, { force: true });
    await appendFile(target, '');
    for (const part of parts) {
      for await (const chunk of createReadStream(part)) {
        hash.update(chunk as Buffer);
        await appendFile(target, chunk as Buffer);
      }
    }
  } catch (cause) {
    throw asOutputError(target, cause);
  }
  return hash.digest('hex');
}

function asOutputError(path: string, cause: unknown): OutputError {
  const found = (cause as Error).message;
  return new OutputError({ subject: path, expected: 'a folder that can be written', found, cause });
}
