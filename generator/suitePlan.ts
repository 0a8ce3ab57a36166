import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CaseFiles } from '../data/sources/source.js';
import type { SuiteManifest } from '../suites/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { sha256Hex } from '../util/hash.js';
import { packageVersion } from '../util/packagePath.js';
import { UsageError } from '../util/radvuqaError.js';
import { hashRecipe, type Recipe } from './recipe.js';

/** What decides a suite's bytes; a folder begun with another plan is not gone on with. */
export interface SuitePlan {
  readonly recipeHash: string;
  readonly seed: number;
  readonly toolVersion: string;
  readonly public: boolean;
  /** Of the cases' names, class maps and licences, and the names and sizes of their files. */
  readonly sourcesHash: string;
}

/** Makes the plan of a suite; looks at the sizes of the source's files, not into them. */
export function createPlan(
  { recipe, seed, isPublic }: { readonly recipe: Recipe; readonly seed: number; readonly isPublic: boolean },
  cases: readonly CaseFiles[],
): SuitePlan {
  const sources = cases.map((files) => ({
    case: files.case,
    classMap: files.classMap,
    licence: files.licence,
    files: pathsOf(files).map((path) => [relative(files.source, path), sizeOf(path)]),
  }));
  return {
    recipeHash: hashRecipe(recipe),
    seed,
    toolVersion: packageVersion,
    public: isPublic,
    sourcesHash: sha256Hex(canonicalJson(sources)),
  };
}

function pathsOf({ image, labels }: CaseFiles): string[] {
  return [image, ...(labels.kind === 'masks' ? labels.files.map(({ path }) => path) : [labels.path])];
}

/** Bytes of a file, or of all files in a folder of DICOM; -1 for what cannot be looked at. */
function sizeOf(path: string): number {
  try {
    const status = statSync(path);
    if (!status.isDirectory()) return status.size;
    return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
  } catch {
    return -1;
  }
}

/** The hash of a whole plan: kept in suite.json, so that a public copy can leave the seed out. */
export function hashPlan(plan: SuitePlan): string {
  return sha256Hex(canonicalJson(plan));
}

const names = {
  recipeHash: 'recipe',
  toolVersion: 'version of the program',
  public: '--public',
  seed: 'seed',
};

/**
 * Checks that a folder was begun with this plan.
 * @throws UsageError that names what differs.
 */
export function checkSamePlan(
  suite: string,
  found: SuitePlan | Pick<SuiteManifest, 'recipeHash' | 'seed' | 'toolVersion' | 'public' | 'planHash'>,
  wanted: SuitePlan,
): void {
  const hash = 'planHash' in found ? found.planHash : hashPlan(found);
  if (hash === hashPlan(wanted)) return;
  const differing = (['recipeHash', 'toolVersion', 'public', 'seed'] as const).filter(
    (member) => found[member] !== null && found[member] !== wanted[member],
  );
  const what = differing.length > 0 ? differing.map((member) => names[member]).join(', ') : 'source or seed';
  throw new UsageError({
    subject: `--out ${suite}`,
    expected: 'a suite begun with the same recipe, seed, source, --public and version of the program',
    found: `one with another ${what}`,
    hint: 'choose another folder; nothing was changed',
  });
}
