import { UsageError } from '../util/radvuqaError.js';
import type { Judge } from './judge.js';
import type { JudgeSettings } from './judgeSettings.js';
import { judgeNames, judges } from './judges.js';

/**
 * Makes the judge that `rules`, `openai:NAME`, `gemini:NAME` or `anthropic:NAME` stands for.
 *
 * @throws UsageError for an unknown judge, a missing key or a wrong option; OutputError when the cache folder cannot be made.
 *
 * @example
 * const { name } = await createJudge('rules', { environment: process.env, concurrency: 1, suite: 'suites/ct' });
 * name; // "rules"
 */
export async function createJudge(spec: string, settings: JudgeSettings): Promise<Judge> {
  const kind = spec.split(':', 1)[0];
  const entry = judges.find(({ name, written }) => name === kind && (name !== written || name === spec));
  if (entry !== undefined) return entry.create(spec, settings);
  const found = spec === '' ? 'nothing' : JSON.stringify(spec);
  throw new UsageError({ subject: '--judge', expected: `one of ${judgeNames.join(', ')}`, found });
}
