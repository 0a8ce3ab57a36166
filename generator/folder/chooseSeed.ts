import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suitePaths } from '../../suites/paths.js';
import { refuseGuessable } from '../../suites/refuseGuessable.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { suiteManifestSchema } from '../../suites/schema/schema.js';
import type { Seed } from '../../suites/schema/seed.js';
import { UsageError } from '../../util/radvuqaError.js';
import { planSchema, workFolderOf } from './suitePlan.js';

export interface SeedOptions {
  readonly out: string;
  readonly seed?: Seed | undefined;
  readonly public?: boolean | undefined;
}

/**
 * The seed that was given, else that of the folder where a suite was begun or finished before, else 128 random bits.
 *
 * @throws UsageError for a public copy by a seed that can be found by trying, or one whose folder does not hold its seed.
 */
export async function chooseSeed({ out, seed, public: isPublic = false }: SeedOptions): Promise<Seed> {
  const chosen = seed ?? (await heldSeed(out));
  if (isPublic && chosen !== undefined) refuseGuessable(chosen, '--seed with --public');
  return chosen ?? randomBytes(16).toString('hex');
}

async function heldSeed(out: string): Promise<Seed | undefined> {
  const begun = join(workFolderOf(out), 'plan.json');
  const { manifest } = suitePaths(out);
  if (existsSync(manifest)) {
    const { seed } = await readManifest(manifest, suiteManifestSchema);
    if (seed === null && !existsSync(begun)) throw noSeedError(out);
    if (seed !== null) return seed;
  }
  return existsSync(out) && existsSync(begun) ? (await readManifest(begun, planSchema)).seed : undefined;
}

function noSeedError(out: string): UsageError {
  return new UsageError({
    subject: `--out ${out}`,
    expected: 'the seed that it was made with (--seed, or --seed-of with its private suite)',
    found: 'a public copy, which does not hold its seed',
    hint: 'nothing was changed',
  });
}
