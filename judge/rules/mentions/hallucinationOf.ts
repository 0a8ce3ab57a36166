import type { KeyRow } from '../../../suites/schema/schema.js';
import type { Mention } from './mention.js';
import { presenceOf } from './presence.js';

/** Whether affirmed mentions name what is certainly not there, and the first that does. */
export interface Hallucination {
  readonly score: 0 | 1 | null;
  readonly absent: Mention | null;
}

/**
 * 1 when something affirmed is certainly absent; 0 when something affirmed is there and nothing is absent;
 * `null` when nothing affirmed can be looked up. Doubted and denied mentions affirm nothing.
 */
export function hallucinationOf(mentions: readonly Mention[], key: KeyRow): Hallucination {
  const affirmed = mentions.filter((mention) => mention.stance === 'affirmed');
  const presences = affirmed.map((mention) => presenceOf(mention.referent, key));
  const absent = affirmed[presences.indexOf('absent')] ?? null;
  if (absent !== null) return { score: 1, absent };
  return { score: presences.includes('present') ? 0 : null, absent };
}
