import { createCaseReader } from '../data/sources/caseReader.js';
import { findCases } from '../data/sources/findCases.js';
import type { CaseFiles } from '../data/sources/source.js';
import type { SuiteManifest } from '../suites/schema.js';
import { createLender } from '../util/createLender.js';
import { createCanary, createManifest } from './createManifest.js';
import { takeFingerprints } from './fingerprint.js';
import { createImageStore } from './image/imageStore.js';
import { createPictureMemory } from './image/pictureMemory.js';
import { type CaseWork, makeCase } from './makeCase.js';
import type { Recipe } from './recipe.js';
import type { CaseResult } from './savedCases.js';
import { createSceneMemories } from './slice/sceneMemory.js';
import { findFinishedSuite, lockSuite, openSuiteFolder } from './suiteFolder.js';
import { createPlan } from './suitePlan.js';
import { loadTemplates } from './text/templates.js';

export interface GenerateOptions {
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
  /** Name of a class map, or path of a JSON file; see FindCasesOptions. */
  readonly classMap?: string | undefined;
  /** Layout of the source, where it could be read in two ways. */
  readonly layout?: string | undefined;
  /** Licence of the source, for the manifest. */
  readonly licence?: string | undefined;
  /** Leaves out the key, the seed and what tells of the masks, so that the folder can be published. */
  readonly public?: boolean;
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

/**
 * Makes a suite from a folder of segmented volumes.
 *
 * A case that cannot be used is recorded in suite.json with its reason; the others go on. The same recipe,
 * seed and volumes give the same bytes, whatever the workers, the order of files or the interruptions.
 *
 * @throws UsageError for a folder in use by another plan; InputError when the source has no cases;
 *   OutputError when writing fails (what was finished is kept, and a restart goes on from there).
 */
export async function generateSuite(options: GenerateOptions): Promise<SuiteManifest> {
  const { recipe, seed = 0, out, source, limit, classMap, layout, licence } = options;
  const templates = loadTemplates(recipe.templates);
  const cases = (await findCases(source, { classMap, layout, licence })).slice(0, limit);
  const named = classMap === undefined ? null : (cases.at(0)?.classMap ?? null);
  const plan = createPlan({ recipe, seed, isPublic: options.public === true, classMap: named }, cases);
  const fingerprints = takeFingerprints(cases, seed);
  const lock = await lockSuite(out);
  try {
    const finished = await findFinishedSuite(out, plan, fingerprints);
    if (finished !== undefined) return finished;
    const folder = await openSuiteFolder(out, plan, fingerprints);
    const store = createImageStore(out, folder.partFolder);
    const canary = createCanary(plan);
    const { savedCases } = folder;
    const lendMemory = createLender(createPictureMemory, picturesAtOnce);
    const sceneMemory = createSceneMemories();
    const work = {
      recipe,
      fingerprints,
      templates,
      savedCases,
      store,
      seed,
      lendMemory,
      sceneMemory,
      canary,
    };
    const results = await generateCases(options, cases, work);
    const hashes = await folder.joinCases(cases.map((one) => one.case).sort(), { withKey: !plan.public });
    const manifest = createManifest(recipe, plan, results, hashes);
    await folder.finish(manifest);
    return manifest;
  } finally {
    await lock.release();
  }
}

/** Enough to keep the encoders busy; more would only hold more pictures in memory. */
const picturesAtOnce = 3;

/** Makes the cases one after the other: each keeps all processors busy, first reading, then drawing. */
async function generateCases(
  options: GenerateOptions,
  cases: readonly CaseFiles[],
  work: CaseWork,
): Promise<CaseResult[]> {
  const reader = createCaseReader(options.workers === undefined ? {} : { workers: options.workers });
  const results: CaseResult[] = [];
  try {
    for (const files of cases) {
      const result = (await work.savedCases.find(files.case)) ?? (await makeCase(work, files, reader));
      results.push(result);
      options.onProgress?.(results.length, cases.length, files.case);
    }
  } finally {
    await reader.close();
  }
  return results;
}
