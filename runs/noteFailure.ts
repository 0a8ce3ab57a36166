import type { Response } from '../suites/schema/schema.js';

/** Errors told apart; more would be no summary. */
const mostErrors = 10;

/** Counts a failed call under its error. */
export function noteFailure(
  failures: Map<string, number>,
  { outcome, error }: Pick<Response, 'outcome' | 'error'>,
): void {
  if (outcome !== 'failed' || error === null) return;
  if (failures.has(error) || failures.size < mostErrors) failures.set(error, (failures.get(error) ?? 0) + 1);
}
