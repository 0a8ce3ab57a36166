import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runPaths } from '../suites/paths.js';
import { requireOwnFiles } from '../suites/requireOwnFiles.js';
import { readManifest } from '../suites/rows/readManifest.js';
import {
  type RunManifest,
  runFormat,
  runManifestSchema,
  type SuiteManifest,
} from '../suites/schema/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { type Lock, takeLock } from '../util/lockFile.js';
import { makeFolder } from '../util/makeFolder.js';
import { memberDifferences } from '../util/memberDifferences.js';
import { packageVersion } from '../util/packagePath.js';
import { jsonDocument } from '../util/printable.js';
import { UsageError } from '../util/radvuqaError.js';
import { removeLeftovers } from '../util/removeLeftovers.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';

/** What must be equal for a run to be continued. */
export type RunIdentity = Pick<
  RunManifest,
  'suite' | 'model' | 'parameters' | 'imagePolicy' | 'promptPolicy' | 'coordinates' | 'build'
>;

/**
 * How a suite is named in a run: by the hash of its items, which holds also for a copy without key.
 */
export function suiteIdentity({ name, version, itemsHash }: SuiteManifest): RunManifest['suite'] {
  return { name, version, hash: itemsHash };
}

/**
 * Creates a run folder if need be and takes its lock, so that two processes never write to one run.
 *
 * @throws OutputError when another process works on this run, or the folder cannot be made; InputError where a link in it leads out of it.
 */
export async function lockRun(run: string): Promise<Lock> {
  await makeFolder(run);
  await requireOwnFiles(run);
  const lock = await takeLock(join(run, 'run.lock'));
  await removeLeftovers(runPaths(run).manifest);
  return lock;
}

/**
 * Reads the manifest of a run that is to be continued, or makes one for a new folder; writes nothing. Where the server has
 * moved and all else is the same, `onNotice` hears of it, and the manifest has the new address and the old ones.
 *
 * @throws UsageError when the folder holds another run or something else.
 */
export async function openManifest(
  run: string,
  identity: RunIdentity,
  started: string,
  onNotice: (text: string) => void,
): Promise<RunManifest> {
  const { manifest: path } = runPaths(run);
  if (!existsSync(path)) {
    await requireFresh(run);
    return newRunManifest(identity, started);
  }
  const found = await readManifest(path, runManifestSchema);
  const differing = differences(identity, found);
  if (differing.length === 0) return found;
  const moved = movedTo(identity, found);
  if (moved !== null) {
    onNotice(
      `${run}: the server has moved from ${found.parameters.baseUrl} to ${identity.parameters.baseUrl}`,
    );
    return moved;
  }
  throw new UsageError({
    subject: run,
    expected: 'a run of this suite and model with these parameters',
    found: `a run that differs in ${differing.join(', ')}`,
    hint: 'give another --out folder, or the same suite, model and parameters as before',
  });
}

/** The manifest of a run that has not ended. */
export function newRunManifest(identity: RunIdentity, started: string): RunManifest {
  return {
    format: runFormat,
    ...identity,
    toolVersion: packageVersion,
    started,
    finished: null,
    counts: {},
  };
}

/** Writes run.json in one step. */
export async function saveRun(run: string, manifest: RunManifest): Promise<void> {
  await writeFileAtomic(runPaths(run).manifest, jsonDocument(manifest));
}

/** Before run.json is there, a run folder holds nothing but its lock. */
async function requireFresh(run: string): Promise<void> {
  const foreign = (await readdir(run)).filter((name) => !name.startsWith('run.')).sort();
  if (foreign.length === 0) return;
  throw new UsageError({
    subject: run,
    expected: 'a new folder, an empty one or a run',
    found: `${foreign.length} other files, such as ${foreign[0]}, and no run.json`,
    hint: 'give another --out folder',
  });
}

function differences(identity: RunIdentity, found: RunManifest): string[] {
  const asWritten = JSON.parse(JSON.stringify(identity)) as Record<string, unknown>;
  const names = new Set([...Object.keys(asWritten), 'coordinates'] as (keyof RunIdentity)[]);
  return [...names].flatMap((name) => {
    if (written(asWritten[name]) === written(found[name])) return [];
    if (name !== 'parameters') return [name];
    return [`parameters: ${memberDifferences(identity.parameters, found.parameters).join(', ')}`];
  });
}

/** The manifest of a run whose server has another address now, and nothing else has changed; null for any other. */
function movedTo(identity: RunIdentity, found: RunManifest): RunManifest | null {
  const [now, before] = [identity.parameters.baseUrl, found.parameters.baseUrl];
  if (typeof now !== 'string' || typeof before !== 'string') return null;
  const moved = { ...found, parameters: { ...found.parameters, baseUrl: now } };
  if (differences(identity, moved).length > 0) return null;
  return { ...moved, earlierBaseUrls: [...(found.earlierBaseUrls ?? []), before] };
}

/** What is not there is equal to what is not there alone. */
function written(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
