import { measures } from '../../../suites/measures.js';
import type { Labels } from '../../../suites/schema/schema.js';
import type { Mention } from './mention.js';
import { presenceOf } from './presence.js';

const { best, worst } = measures.hallucination;

/** Whether affirmed mentions name what is certainly not there, and the first that does. */
export interface Hallucination {
  /** Its value; none where nothing affirmed can be looked up. */
  readonly values: { readonly hallucination?: number };
  readonly absent: Mention | null;
}

/**
 * The worst value when something affirmed is certainly absent; the best when something affirmed is there and nothing is
 * absent. Doubted and denied mentions affirm nothing.
 */
export function hallucinationOf(mentions: readonly Mention[], labels: Labels | null): Hallucination {
  const affirmed = mentions.filter((mention) => mention.stance === 'affirmed');
  const presences = affirmed.map((mention) => presenceOf(mention.referent, labels));
  const absent = affirmed[presences.indexOf('absent')] ?? null;
  if (absent !== null) return { values: { hallucination: worst }, absent };
  return { values: presences.includes('present') ? { hallucination: best } : {}, absent };
}
