import { adjustments } from '../../results/compare/adjustment.js';
import type { Comparison } from '../../results/compare/comparison.js';

/** Which tests are adjusted together: "Adjusted together (Holm): run, scores of single aspects (4 tests); ...". */
export function familiesNote({ families, adjustment }: Comparison): string {
  if (families.length === 0) return 'No test by subject was made, so that none is adjusted for their number.';
  const listed = families.map(({ name, tests }) => `${name} (${tests} ${tests === 1 ? 'test' : 'tests'})`);
  return `Adjusted together (${adjustments[adjustment].label}), for the number of tests: ${listed.join('; ')}.`;
}
