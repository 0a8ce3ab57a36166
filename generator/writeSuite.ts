import { createCaseReader } from '../data/sources/caseReader.js';
import { findCases } from '../data/sources/findCases.js';
import type { CaseFiles } from '../data/sources/source.js';
import type { SuiteManifest } from '../suites/schema/schema.js';
import { createLender } from '../util/createLender.js';
import { orOutputError } from '../util/orOutputError.js';
import { createCanary, createManifest } from './folder/createManifest.js';
import { takeFingerprints } from './folder/fingerprint.js';
import type { CaseResult } from './folder/savedCases.js';
import { findFinishedSuite, openSuiteFolder } from './folder/suiteFolder.js';
import { createPlan, type SuitePlan } from './folder/suitePlan.js';
import type { GenerateOptions } from './generateOptions.js';
import { createImageStore } from './images/imageStore.js';
import { createPictureMemory } from './images/pictureMemory.js';
import { type CaseWork, makeCase } from './makeCase.js';
import { createSceneMemories } from './scene/sceneMemory.js';
import { loadTemplates } from './text/templates.js';

/** Makes a suite as `generateSuite` does, in the thread that calls it; nobody else may be writing to the folder. */
export async function writeSuite(options: GenerateOptions): Promise<SuiteManifest> {
  const { recipe, seed = 0, out, source, limit, classMap, layout, licence } = options;
  const templates = loadTemplates(recipe.templates);
  const cases = (await findCases(source, { classMap, layout, licence })).slice(0, limit);
  const named = classMap === undefined ? null : (cases.at(0)?.classMap ?? null);
  const plan = createPlan({ recipe, seed, isPublic: options.public === true, classMap: named }, cases);
  const fingerprints = takeFingerprints(cases, seed);
  return orOutputError(out, goOn(options, cases, { plan, templates, fingerprints }));
}

interface Planned extends Pick<CaseWork, 'templates' | 'fingerprints'> {
  readonly plan: SuitePlan;
}

/** Makes what is not there yet. */
async function goOn(
  options: GenerateOptions,
  cases: readonly CaseFiles[],
  { plan, templates, fingerprints }: Planned,
): Promise<SuiteManifest> {
  const { recipe, seed = 0, out } = options;
  const finished = await findFinishedSuite(out, plan, fingerprints);
  if (finished !== undefined) return finished;
  const folder = await openSuiteFolder(out, plan, fingerprints);
  const results = await generateCases(options, cases, {
    recipe,
    fingerprints,
    templates,
    savedCases: folder.savedCases,
    store: createImageStore(out, folder.partFolder),
    seed,
    lendMemory: createLender(createPictureMemory, picturesAtOnce),
    sceneMemory: createSceneMemories(),
    canary: createCanary(plan),
  });
  const hashes = await folder.joinCases(cases.map((one) => one.case).sort(), { withKey: !plan.public });
  const manifest = createManifest(recipe, plan, results, hashes);
  await folder.finish(manifest);
  return manifest;
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
