import type { Recommendation } from '../../../suites/answers/assessment.js';

const rejecting =
  /\b(?:reject(?:ed|ion)?|do(?:es)? not accept|not? (?:be )?accept(?:ed|able|ance)?|unacceptable|cannot be accepted|fail)\b/i;
const accepting = /\b(?:accept(?:ed|able|ance)?|approve[ds]?|pass(?:ed)?)\b/i;

/** What a recommendation in words says; null where it says neither. "Not acceptable" rejects. */
export function recommendationIn(value: unknown): Recommendation | null {
  if (typeof value !== 'string') return null;
  if (rejecting.test(value)) return 'reject';
  return accepting.test(value) ? 'accept' : null;
}
