import { sep } from 'node:path';
import { type CaseReader, createCaseReader } from '../data/sources/caseReader.js';
import { findCases } from '../data/sources/findCases.js';
import type { CaseFiles, CaseSlices } from '../data/sources/source.js';
import type { Grid } from '../data/volume/volume.js';
import type { SuiteManifest } from '../suites/schema.js';
import { createLender, type Lend } from '../util/createLender.js';
import { InputError } from '../util/radvuqaError.js';
import { type ChosenSlice, chooseSlices } from './chooseSlices.js';
import { createCanary, createManifest } from './createManifest.js';
import { type Fingerprint, takeFingerprints } from './fingerprint.js';
import { generateCase } from './generateCase.js';
import { createImageStore, type ImageStore } from './image/imageStore.js';
import { createPictureMemory, type PictureMemory } from './image/pictureMemory.js';
import type { Recipe } from './recipe.js';
import { type CaseResult, type SavedCases, unusable } from './savedCases.js';
import { findFinishedSuite, lockSuite, openSuiteFolder } from './suiteFolder.js';
import { createPlan } from './suitePlan.js';
import { loadTemplates, type Templates } from './text/templates.js';

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
    const work = { options, cases, fingerprints, templates, savedCases, store, seed, lendMemory, canary };
    const results = await generateCases(work);
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

interface Work {
  readonly options: GenerateOptions;
  readonly cases: readonly CaseFiles[];
  readonly fingerprints: ReadonlyMap<string, Fingerprint>;
  readonly templates: Templates;
  readonly savedCases: SavedCases;
  readonly store: ImageStore;
  readonly seed: number;
  readonly lendMemory: Lend<PictureMemory>;
  readonly canary: string;
}

/** Makes the cases one after the other: each keeps all processors busy, first reading, then drawing. */
async function generateCases(work: Work): Promise<CaseResult[]> {
  const { cases, savedCases, options } = work;
  const reader = createCaseReader(options.workers === undefined ? {} : { workers: options.workers });
  const results: CaseResult[] = [];
  try {
    for (const files of cases) {
      const result = (await savedCases.find(files.case)) ?? (await makeCase(work, files, reader));
      results.push(result);
      options.onProgress?.(results.length, cases.length, files.case);
    }
  } finally {
    await reader.close();
  }
  return results;
}

/** Makes one case and keeps its result; unusable input becomes a rejection. */
async function makeCase(work: Work, files: CaseFiles, reader: CaseReader): Promise<CaseResult> {
  try {
    return await acceptCase(work, files, reader);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const reason = error instanceof ExcludedCaseError ? 'left out by the recipe' : unusable;
    const message = error.message.replaceAll(`${files.source}${sep}`, '');
    const sourceHash = work.fingerprints.get(files.case)?.sourceHash;
    const rejected = { kind: 'rejected', case: files.case, reason, message, sourceHash } as const;
    await work.savedCases.save(files.case, rejected, []);
    return rejected;
  }
}

async function acceptCase(work: Work, files: CaseFiles, reader: CaseReader): Promise<CaseResult> {
  const { recipe } = work.options;
  checkModality(files, recipe);
  let chosen: readonly ChosenSlice[] = [];
  const choose = (grid: Grid) => {
    checkAxialSize(files, grid, recipe);
    chosen = chooseSlices(grid, recipe.planes, recipe.fractions);
    return chosen;
  };
  return reader.read(files, choose, (slices) => makeItems(work, { files, slices, chosen }));
}

interface ReadCase {
  readonly files: CaseFiles;
  readonly slices: CaseSlices;
  readonly chosen: readonly ChosenSlice[];
}

async function makeItems(work: Work, { files, slices, chosen }: ReadCase): Promise<CaseResult> {
  const { savedCases, templates, seed, store, lendMemory, canary } = work;
  const { recipe } = work.options;
  const source = { files, slices, chosen, recipe, templates, seed, store, lendMemory, canary };
  const { items, rejected } = await generateCase(source);
  const manifest = {
    case: files.case,
    subject: files.subject,
    modality: files.modality,
    files: [...slices.files],
    shape: [...slices.grid.shape] as [number, number, number],
    spacing: [...slices.grid.spacing] as [number, number, number],
    storedAxes: slices.grid.storedAxes,
    sourceHash: work.fingerprints.get(files.case)?.sourceHash,
    licence: files.licence,
    items: items.length,
    images: new Set(items.flatMap(({ item }) => item.images)).size,
    rejected,
  };
  const result: CaseResult = { kind: 'made', manifest };
  await savedCases.save(files.case, result, items);
  return result;
}

/** A case that is sound but that the recipe does not want. */
class ExcludedCaseError extends InputError {}

function checkModality(files: CaseFiles, recipe: Recipe): void {
  if (files.modality === recipe.modality || files.unreadable !== undefined) return;
  throw new ExcludedCaseError({
    subject: files.case,
    expected: `${recipe.modality}, as recipe ${recipe.name} asks`,
    found: files.modality,
  });
}

/** The paper leaves out scans whose axial slices are small. */
function checkAxialSize(files: CaseFiles, { shape }: Grid, { minimumAxialSize }: Recipe): void {
  if (Math.min(shape[0], shape[1]) >= minimumAxialSize) return;
  throw new ExcludedCaseError({
    subject: files.case,
    expected: `axial slices of at least ${minimumAxialSize} x ${minimumAxialSize} voxels`,
    found: `${shape[0]} x ${shape[1]}`,
    hint: 'change it with --set minimumAxialSize=NUMBER',
  });
}
