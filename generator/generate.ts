import { dirname, resolve } from 'node:path';
import { createCaseReader } from '../data/sources/caseReader.js';
import { type FindCasesOptions, findCases } from '../data/sources/findCases.js';
import type { CaseFiles } from '../data/sources/source.js';
import type { SuiteManifest } from '../suites/schema/schema.js';
import { takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { orOutputError } from '../util/orOutputError.js';
import { createRandom } from '../util/random.js';
import { createCanary, createManifest } from './folder/createManifest.js';
import { type Fingerprint, takeFingerprints } from './folder/fingerprint.js';
import type { CaseResult } from './folder/savedCases.js';
import { findFinishedSuite, openSuiteFolder, type SuiteFolder } from './folder/suiteFolder.js';
import { createPlan } from './folder/suitePlan.js';
import { createImageStore } from './images/imageStore.js';
import { kindOf, type Recipe } from './kinds/suiteKinds.js';
import { makeCase } from './makeCase.js';

/** What a suite is made from, and where. */
export interface GenerateOptions extends FindCasesOptions {
  readonly recipe: Recipe;
  /** Folder of segmented volumes, in any known layout. */
  readonly source: string;
  /** Folder to write; empty, new, or left by an interrupted run of the same plan. */
  readonly out: string;
  readonly seed?: number;
  /** Worker threads that read masks; the result does not depend on it. */
  readonly workers?: number;
  /** Only the first cases, in sorted order. */
  readonly limit?: number;
  /** Leaves out the key, the seed and what tells of the masks, so that the folder can be published. */
  readonly public?: boolean;
  /** Called after each case. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

/**
 * Makes a suite from a folder of segmented volumes.
 *
 * A case that cannot be used is recorded in suite.json with its reason; the others are made. The same recipe,
 * seed and volumes give the same bytes, whatever the workers, the order of files or the interruptions.
 *
 * @throws UsageError for a folder in use by another plan; InputError when the source has no cases; OutputError when
 *   another process makes the suite, or writing fails (what was finished is kept, and a restart resumes from there).
 *
 * @example
 * const recipe = await loadRecipe('radvuqa-ct', ['minimumAxialSize=64']);
 * const { counts } = await generateSuite({ recipe, source: 'subjects', out: 'suite', seed: 7 });
 */
export async function generateSuite(options: GenerateOptions): Promise<SuiteManifest> {
  await makeFolder(dirname(resolve(options.out)));
  const lock = await takeLock(`${resolve(options.out)}.lock`);
  try {
    return await orOutputError(options.out, finishSuite(options));
  } finally {
    await lock.release();
  }
}

/** Makes what is not there yet. */
async function finishSuite(options: GenerateOptions): Promise<SuiteManifest> {
  const { recipe, source, out, limit, seed = 0, classMap } = options;
  const cases = (await findCases(source, options)).slice(0, limit);
  const named = classMap === undefined ? null : (cases.at(0)?.classMaps[0] ?? null);
  const plan = createPlan({ recipe, seed, isPublic: options.public === true, classMap: named }, cases);
  const fingerprints = takeFingerprints(cases, seed);
  const finished = await findFinishedSuite(out, plan, fingerprints);
  if (finished !== undefined) return finished;
  const folder = await openSuiteFolder(out, plan, fingerprints);
  const results = await makeCases(options, cases, { folder, fingerprints, canary: createCanary(plan) });
  const hashes = await folder.joinCases(cases.map((one) => one.case).sort(), { withKey: !plan.public });
  const manifest = createManifest({ kind: kindOf(recipe), recipe, plan, results, hashes });
  await folder.finish(manifest);
  return manifest;
}

interface SuiteInMaking {
  readonly folder: SuiteFolder;
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  readonly canary: string;
}

/** Makes the cases one after the other: each keeps all processors busy, first reading, then drawing. */
async function makeCases(
  { recipe, out, workers, seed = 0, onProgress }: GenerateOptions,
  cases: readonly CaseFiles[],
  { folder, fingerprints, canary }: SuiteInMaking,
): Promise<CaseResult[]> {
  const { savedCases, partFolder } = folder;
  const reader = createCaseReader(workers === undefined ? {} : { workers });
  const store = createImageStore(out, partFolder);
  const random = (...keys: readonly (string | number)[]) => createRandom(seed, ...keys);
  const making = { recipe, tools: { reader, store, random }, savedCases, fingerprints, canary };
  const results: CaseResult[] = [];
  try {
    for (const caseFiles of cases) {
      results.push((await savedCases.find(caseFiles.case)) ?? (await makeCase(caseFiles, making)));
      onProgress?.(results.length, cases.length, caseFiles.case);
    }
    return results;
  } finally {
    await reader.close();
  }
}
