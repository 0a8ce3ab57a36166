import { existsSync } from 'node:fs';
import { runPaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import {
  type CallCounts,
  type JudgeManifest,
  judgeManifestSchema,
  judgementFormat,
} from '../suites/schema/schema.js';
import { packageVersion } from '../util/packagePath.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import { hashJudge, type Judge } from './judge.js';

/** What a judge's manifest says besides who judged. */
export type JudgingRecord = Pick<
  JudgeManifest,
  'counts' | 'knownAnswers' | 'repeats' | 'agreement' | 'calls'
>;

/** Writes judgements/<judge>.json in one step. */
export async function saveJudgeManifest(
  run: string,
  { name, identity }: Pick<Judge, 'name' | 'identity'>,
  record: JudgingRecord,
): Promise<void> {
  const manifest: JudgeManifest = {
    format: judgementFormat,
    judge: hashJudge(identity),
    ...identity,
    toolVersion: packageVersion,
    ...record,
  };
  await writeFileAtomic(runPaths(run).judgementManifest(name), `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * The calls that a judge made on a run before, as its manifest says; undefined when it says nothing.
 * @throws InputError when the manifest cannot be read.
 */
export async function earlierCalls(run: string, judge: string): Promise<CallCounts | undefined> {
  const path = runPaths(run).judgementManifest(judge);
  return existsSync(path) ? (await readManifest(path, judgeManifestSchema)).calls : undefined;
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
