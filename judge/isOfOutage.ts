import type { Verdict } from '../suites/schema/schema.js';

/** Whether there is no verdict as the judge could not be asked, which another time may bring. */
export function isOfOutage(verdict: Verdict): boolean {
  return verdict.outcome === 'unscored' && verdict.isOutage === true;
}
