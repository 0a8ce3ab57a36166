import { hashOfPrior } from '../../suites/hashOfPrior.js';
import {
  type CaseManifest,
  type Prior,
  type SuiteManifest,
  suiteFormat,
} from '../../suites/schema/schema.js';
import type { Seed } from '../../suites/schema/seed.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { keyedHash } from '../../util/keyedHash.js';
import { packageVersion } from '../../util/packagePath.js';
import type { AnyRecipe, SuiteKind } from '../kinds/suiteKind.js';
import { findSameScans } from './findSameScans.js';
import type { CaseResult } from './savedCases.js';
import type { JoinedHashes } from './suiteFolder.js';
import { hashPlan, type SuitePlan } from './suitePlan.js';

/** What a suite is, and what came of its cases. */
export interface ManifestSource {
  readonly kind: SuiteKind;
  readonly recipe: AnyRecipe;
  /** By which options were chosen, too. */
  readonly prior: Prior | null;
  readonly plan: SuitePlan;
  readonly results: readonly CaseResult[];
  readonly hashes: JoinedHashes;
  readonly standIns: readonly string[];
}

/** Makes the manifest of a suite, its cases in order of name. */
export function createManifest(source: ManifestSource): SuiteManifest {
  const { kind, recipe, prior, plan, results, hashes, standIns } = source;
  const made = results.flatMap((result) => (result.kind === 'made' ? [result.manifest] : []));
  const rejected = results.flatMap((result) => (result.kind === 'rejected' ? [withoutKind(result)] : []));
  const sameScans = findSameScans(results);
  const total = (member: 'items' | 'images') => made.reduce((sum, one) => sum + one[member], 0);
  return {
    format: suiteFormat,
    kind: kind.name,
    name: recipe.name,
    version: recipe.version,
    units: kind.units,
    seed: plan.public ? null : plan.seed,
    recipe: { ...recipe },
    recipeHash: plan.recipeHash,
    ...(prior === null ? {} : { prior: { hash: hashOfPrior(prior), suite: prior.suite } }),
    planHash: hashPlan(plan),
    toolVersion: packageVersion,
    canary: createCanary(plan),
    public: plan.public,
    ...hashes,
    ...(standIns.length === 0 ? {} : { standIns: [...standIns] }),
    ...(sameScans.length === 0 ? {} : { sameScans }),
    cases: made.map((one) => (plan.public ? withoutMasks(one, plan.seed) : one)).sort(byCase),
    rejectedCases: rejected.sort(byCase),
    counts: { cases: made.length, items: total('items'), images: total('images') },
  };
}

function withoutKind({ kind: _kind, ...rest }: Extract<CaseResult, { kind: 'rejected' }>) {
  return rest;
}

/**
 * All empty masks have one hash, which would tell what is nowhere: a public copy has one hash for all files, keyed by the seed, and
 * no notices, which name masks, no ranks, which tell of the key, no hashes of voxels, and no names in its reasons, which tell what is there.
 */
function withoutMasks(
  { files, notices: _notices, ranks: _ranks, content: _content, rejected, ...rest }: CaseManifest,
  seed: Seed,
): CaseManifest {
  return {
    ...rest,
    rejected: withoutNames(rejected),
    files: [{ path: 'all files of the case', sha256: keyedHash(seed, canonicalJson(files)) }],
  };
}

/** "structure: colon beyond where it is called so" and others alike are one reason. */
function withoutNames(rejected: CaseManifest['rejected']): CaseManifest['rejected'] {
  const counts: Record<string, number> = {};
  for (const [reason, times] of Object.entries(rejected)) {
    const told = reason.replace(/^structure: .* beyond/, 'structure: beyond');
    counts[told] = (counts[told] ?? 0) + times;
  }
  return counts;
}

/** A GUID (RFC 9562, version 8) that is the same for the same recipe and seed, with or without the key, and tells of neither. */
export function createCanary({ recipeHash, seed }: SuitePlan): string {
  const hex = keyedHash(seed, `radvuqa canary ${recipeHash}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function byCase(a: { readonly case: string }, b: { readonly case: string }): number {
  return a.case < b.case ? -1 : 1;
}
