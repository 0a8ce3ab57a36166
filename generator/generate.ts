import { dirname, resolve } from 'node:path';
import { createCaseReader } from '../data/sources/caseReader.js';
import type { FindCasesOptions } from '../data/sources/findCases.js';
import type { SourceCase } from '../data/sources/source.js';
import { hashOfPrior } from '../suites/hashOfPrior.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { type Prior, priorSchema, type SuiteManifest } from '../suites/schema/schema.js';
import type { Seed } from '../suites/schema/seed.js';
import type { Split } from '../suites/splits.js';
import { takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { orOutputError } from '../util/orOutputError.js';
import { UsageError } from '../util/radvuqaError.js';
import { createRandom } from '../util/random.js';
import { assignSplits } from './folder/assignSplits.js';
import { chooseSeed } from './folder/chooseSeed.js';
import { createCanary, createManifest } from './folder/createManifest.js';
import { createDataSetStore } from './folder/dataSetStore.js';
import { tellSameScan } from './folder/findSameScans.js';
import { type Fingerprint, takeFingerprints } from './folder/fingerprint.js';
import type { CaseResult } from './folder/savedCases.js';
import { findFinishedSuite, openSuiteFolder, type SuiteFolder } from './folder/suiteFolder.js';
import { createPlan } from './folder/suitePlan.js';
import { createImageStore, type ImageStore } from './images/imageStore.js';
import type { FoundSource, SuiteKind } from './kinds/suiteKind.js';
import { type Recipe, suiteKindOf } from './kinds/suiteKinds.js';
import { makeCase } from './makeCase.js';

/** What a suite is made from, and where. */
export interface GenerateOptions extends FindCasesOptions {
  readonly recipe: Recipe;
  /** Folder of what the recipe is about: segmented volumes in any known layout, or pictures. Without it, all is drawn by kinds that can. */
  readonly source?: string | undefined;
  /** Folder to write; empty, new, or left by an interrupted run of the same plan. */
  readonly out: string;
  /** 128 random bits by default, kept in suite.json: a folder that was begun keeps its seed. */
  readonly seed?: Seed | undefined;
  /** Worker threads that read masks; the result does not depend on it. */
  readonly workers?: number;
  /** Only the first cases, in sorted order. */
  readonly limit?: number;
  /** Leaves out the key, the seed and what tells of the masks, so that the folder can be published. */
  readonly public?: boolean;
  /** File of `radvuqa prior`: wrong options are chosen so that it does not tell the right one either. Only for kinds that balance options. */
  readonly prior?: string | undefined;
  /** Called after each case. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Hears what is worth knowing of the source: one sentence each. */
  readonly onNotice?: (notice: string) => void;
}

/**
 * Makes a suite from a folder of segmented volumes, or of pictures.
 *
 * A case that cannot be used is recorded in suite.json with its reason; the others are made. The same recipe,
 * seed and source give the same bytes, whatever the workers, the order of files or the interruptions.
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
  const { recipe, out, limit } = options;
  const seed = await chooseSeed(options);
  if (options.public === true && options.seed === undefined) options.onNotice?.(seedNotice(seed));
  const kind: SuiteKind = suiteKindOf(recipe);
  const { cases: found, chosen, standIns, notices } = await findCasesOf(kind, { ...options, seed });
  for (const notice of notices) options.onNotice?.(notice);
  const cases = found.toSorted((a, b) => (a.case < b.case ? -1 : 1)).slice(0, limit);
  const prior = await readPrior(kind, options);
  const ownPatients = prior === null ? undefined : ownPatientsNotice(prior, cases);
  if (ownPatients !== undefined) options.onNotice?.(ownPatients);
  // The same without a prior, so that folders which were begun before there were any go on.
  const byPrior = prior === null ? {} : { prior: hashOfPrior(prior) };
  const plan = createPlan(
    { recipe, seed, isPublic: options.public === true, chosen: { ...chosen, ...byPrior } },
    cases,
  );
  const splits = assignSplits(found, recipe);
  const fingerprints = takeFingerprints(cases, kind, { seed, splits });
  const finished = await findFinishedSuite(out, plan, fingerprints);
  if (finished !== undefined) return finished;
  const folder = await openSuiteFolder(out, plan, fingerprints);
  const store = createImageStore(out, folder.partFolder);
  const results = await makeCases({ ...options, seed }, cases, {
    folder,
    store,
    prior,
    fingerprints,
    splits,
    canary: createCanary(plan),
  });
  const hashes = await folder.joinCases(
    cases.map((one) => one.case),
    { withKey: !plan.public },
  );
  const manifest = createManifest({ kind, recipe, prior, plan, results, hashes, standIns });
  for (const same of manifest.sameScans ?? []) options.onNotice?.(tellSameScan(same));
  await folder.finish(manifest, store.written);
  return manifest;
}

async function findCasesOf(
  kind: SuiteKind,
  options: GenerateOptions & { readonly seed: Seed },
): Promise<FoundSource> {
  const { recipe, source } = options;
  if (source !== undefined) return kind.find(source, recipe, options);
  if (kind.findDrawn !== undefined) return kind.findDrawn(recipe);
  throw new UsageError({ subject: '--source', expected: `a folder for ${recipe.name}`, found: 'none' });
}

function seedNotice(seed: Seed): string {
  return `--seed ${seed} makes the private suite, and so the key: keep it, and keep it secret`;
}

async function readPrior(kind: SuiteKind, { prior, recipe }: GenerateOptions): Promise<Prior | null> {
  if (prior === undefined) return null;
  if (kind.balancesOptions?.(recipe) === true) return readManifest(prior, priorSchema);
  const expected = 'a recipe that balances options, such as radvuqa-ct@2';
  throw new UsageError({ subject: '--prior', expected, found: `${recipe.name}@${recipe.version}` });
}

/** Balanced against what is right of these very patients, options would lean away from their answers. */
function ownPatientsNotice({ subjects }: Prior, cases: readonly SourceCase[]): string | undefined {
  const fittedOn = new Set(subjects);
  const own = [...new Set(cases.map(({ subject }) => subject))].filter((subject) => fittedOn.has(subject));
  if (own.length === 0) return undefined;
  return `the prior was fitted on patients who are called like some of the source (${own.length}, such as ${own[0]}); it is meant to know others alone`;
}

interface SuiteInMaking {
  readonly prior: Prior | null;
  readonly folder: SuiteFolder;
  readonly store: ImageStore;
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  readonly splits: ReadonlyMap<string, Split>;
  readonly canary: string;
}

/** Makes the cases one after the other: each keeps all processors busy, first reading, then drawing. */
async function makeCases(
  { recipe, out, workers, seed, onProgress }: GenerateOptions & { readonly seed: Seed },
  cases: readonly SourceCase[],
  { folder, store, fingerprints, splits, canary, prior }: SuiteInMaking,
): Promise<CaseResult[]> {
  const { savedCases, partFolder, keyFiles } = folder;
  const reader = createCaseReader(workers === undefined ? {} : { workers });
  const random = (...keys: readonly (string | number)[]) => createRandom(seed, ...keys);
  const making = {
    recipe,
    tools: { reader, store, keyFiles, dataSets: createDataSetStore(out, partFolder), random, prior },
    savedCases,
    fingerprints,
    splits,
    canary,
  };
  const results: CaseResult[] = [];
  try {
    for (const one of cases) {
      results.push((await savedCases.find(one.case)) ?? (await makeCase(one, making)));
      onProgress?.(results.length, cases.length, one.case);
    }
    return results;
  } finally {
    await reader.close();
  }
}
