import { existsSync } from 'node:fs';
import { runPaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { isSealed, sealed } from '../suites/rows/seal.js';
import {
  type CallCounts,
  type JudgeManifest,
  judgeManifestSchema,
  judgementFormat,
  type Seed,
} from '../suites/schema/schema.js';
import { packageVersion } from '../util/packagePath.js';
import { jsonDocument } from '../util/printable.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import { hashJudge, type Judge } from './judge.js';

/** What a judge's manifest says besides who judged. */
export type JudgingRecord = Pick<
  JudgeManifest,
  'counts' | 'laterBaseUrls' | 'knownAnswers' | 'repeats' | 'agreement' | 'calls'
>;

/** Writes judgements/<judge>.json in one step, sealed by the suite's seed. */
export async function saveJudgeManifest(
  run: string,
  { name, identity }: Pick<Judge, 'name' | 'identity'>,
  record: JudgingRecord,
  seed: Seed,
): Promise<void> {
  const manifest: JudgeManifest = {
    format: judgementFormat,
    judge: hashJudge(identity),
    ...identity,
    toolVersion: packageVersion,
    ...record,
  };
  const text = jsonDocument(sealed(judgeManifestSchema, manifest, seed));
  await writeFileAtomic(runPaths(run).judgementManifest(name), text);
}

/**
 * The calls that a judge made on a run before, as its manifest says; undefined when it says nothing, or was
 * not written with the suite's seed.
 * @throws InputError when the manifest cannot be read.
 */
export async function earlierCalls(run: string, judge: string, seed: Seed): Promise<CallCounts | undefined> {
  const path = runPaths(run).judgementManifest(judge);
  if (!existsSync(path)) return undefined;
  const manifest = await readManifest(path, judgeManifestSchema);
  return isSealed(manifest, seed) ? manifest.calls : undefined;
}

/** Calls of now and before together; undefined for a judge that makes none. */
export function addCalls(
  before: CallCounts | undefined,
  now: CallCounts | undefined,
): CallCounts | undefined {
  if (before === undefined || now === undefined) return now ?? before;
  return {
    requests: before.requests + now.requests,
    cached: before.cached + now.cached,
    failed: before.failed + now.failed,
    inputTokens: before.inputTokens + now.inputTokens,
    outputTokens: before.outputTokens + now.outputTokens,
    cachedTokens: before.cachedTokens + now.cachedTokens,
    dropped: [...new Set([...before.dropped, ...now.dropped])].sort(),
  };
}
