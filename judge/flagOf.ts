import type { Flag, Verdict } from '../suites/schema/schema.js';

/** How a verdict flags its answer as an attack; undefined where it does not. */
export function flagOf(verdict: Verdict | undefined): Flag | undefined {
  return verdict?.outcome === 'unscored' ? verdict.flagged : undefined;
}
