import type { KnownAnswerSummary } from '../../suites/schema/schema.js';
import { knownAnswerKinds } from './knownAnswerKinds.js';

/** The least share with a verdict: a model may fail on one now and then. */
const leastShare = 0.95;

/** Whether a judge's verdicts on known answers can be read, those aside that try to keep it from judging. */
export function areRead({ kinds }: Pick<KnownAnswerSummary, 'kinds'>): boolean {
  const honest = knownAnswerKinds.flatMap(({ name, isPlea }) => (isPlea ? [] : (kinds[name] ?? [])));
  const all = honest.reduce((sum, { n }) => sum + n, 0);
  const unread = honest.reduce((sum, { unscored }) => sum + unscored, 0);
  return all > 0 && all - unread >= leastShare * all;
}
