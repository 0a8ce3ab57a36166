import { existsSync } from 'node:fs';
import { runPaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { judgeManifestSchema } from '../suites/schema/schema.js';
import { hashJudge, type Judge } from './judge.js';
import type { JudgeOptions } from './judgeOptions.js';

/** A judge, and the addresses that it was asked at after the one that its identity names. */
export interface JudgeAsBefore {
  readonly judge: Judge;
  readonly laterBaseUrls: readonly string[];
}

/**
 * The judge under the identity that its verdicts on a run have: where its server has moved and all else is the same, `onNotice` hears of
 * it, and the judge goes on as the one that it was.
 *
 * @throws InputError when its manifest cannot be read.
 */
export async function judgeAsBefore({
  run,
  judge,
  onNotice,
}: Pick<JudgeOptions, 'run' | 'judge' | 'onNotice'>): Promise<JudgeAsBefore> {
  const path = runPaths(run).judgementManifest(judge.name);
  if (!existsSync(path)) return { judge, laterBaseUrls: [] };
  const found = await readManifest(path, judgeManifestSchema);
  const { laterBaseUrls: later = [] } = found;
  const [before, now] = [found.parameters.baseUrl, judge.identity.parameters.baseUrl];
  if (before === now) return { judge, laterBaseUrls: later };
  const parameters = { ...judge.identity.parameters, baseUrl: before };
  const identity = { ...judge.identity, parameters };
  const isSame = typeof before === 'string' && typeof now === 'string' && hashJudge(identity) === found.judge;
  if (!isSame) return { judge, laterBaseUrls: [] };
  const from = later.at(-1) ?? before;
  if (from === now) return { judge: { ...judge, identity }, laterBaseUrls: later };
  onNotice?.(`${judge.name}: its server has moved from ${from} to ${now}`);
  return { judge: { ...judge, identity }, laterBaseUrls: [...later, now] };
}
