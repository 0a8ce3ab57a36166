import { resolve } from 'node:path';
import { z } from 'zod';
import type { SourceCase } from '../../data/sources/source.js';
import type { SuiteManifest } from '../../suites/schema/schema.js';
import { type Seed, seedSchema } from '../../suites/schema/seed.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { keyedHash } from '../../util/keyedHash.js';
import { packageVersion } from '../../util/packagePath.js';
import { UsageError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { AnyRecipe, FoundSource } from '../kinds/suiteKind.js';
import type { Fingerprint } from './fingerprint.js';

/**
 * What is asked of a suite; a folder begun with another plan is refused. What files a case has is not part
 * of it, or no case could be mended: fingerprints are for that.
 */
export const planSchema = z.strictObject({
  recipeHash: z.string(),
  seed: seedSchema,
  toolVersion: z.string(),
  public: z.boolean(),
  /** Of the cases' names and licences, and of what was chosen for all of them. */
  sourcesHash: z.string(),
});
export type SuitePlan = z.infer<typeof planSchema>;

/** The folder beside a suite in which finished cases wait until the whole is put together. */
export function workFolderOf(suite: string): string {
  return `${resolve(suite)}.work`;
}

export interface PlanOptions {
  readonly recipe: AnyRecipe;
  readonly seed: Seed;
  readonly isPublic: boolean;
  readonly chosen: FoundSource['chosen'];
}

/** Makes the plan of a suite. */
export function createPlan(
  { recipe, seed, isPublic, chosen }: PlanOptions,
  cases: readonly SourceCase[],
): SuitePlan {
  const names = cases.map((one) => ({ case: one.case, licence: one.licence }));
  return {
    recipeHash: sha256Hex(canonicalJson(recipe)),
    seed,
    toolVersion: packageVersion,
    public: isPublic,
    sourcesHash: sha256Hex(canonicalJson({ ...chosen, cases: names })),
  };
}

/** The hash of a whole plan, keyed by the seed: kept in suite.json, so that a public copy can leave the seed out. */
export function hashPlan({ seed, ...plan }: SuitePlan): string {
  return keyedHash(seed, canonicalJson(plan));
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
  const what =
    differing.length > 0 ? differing.map((member) => names[member]).join(', ') : 'source, --prior or seed';
  throw anotherError(suite, `one with another ${what}`);
}

/**
 * Checks that the cases which were made still have the files that they were made from.
 * @throws UsageError that names the first that has not.
 */
export function checkSameSources(
  suite: string,
  { cases }: Pick<SuiteManifest, 'cases'>,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): void {
  const other = cases.find((made) => made.sourceHash !== fingerprints.get(made.case)?.sourceHash);
  if (other === undefined) return;
  throw anotherError(
    suite,
    `one with another source of ${other.case}: its files have other names or sizes now`,
  );
}

function anotherError(suite: string, found: string): UsageError {
  return new UsageError({
    subject: `--out ${suite}`,
    expected:
      'a suite begun with the same recipe, seed, source, --prior, --public and version of the program',
    found,
    hint: 'choose another folder; nothing was changed',
  });
}
