import { measureNames, measures } from '../../suites/measures.js';
import type { Verdict } from '../../suites/schema/schema.js';
import { combineScored } from '../combineScored.js';
import { unscored } from '../unscored.js';
import { valueTold } from '../valueTold.js';

/**
 * One verdict from several by the same judge on the same answer: the median of points, and what more than half say of shares
 * and readings. Unless more than half of the verdicts have a score there is none.
 */
export function combineRepeats(verdicts: readonly Verdict[]): Verdict {
  const scored = verdicts.flatMap((verdict) => (verdict.outcome === 'scored' ? [verdict] : []));
  const told = `${scored.length} of ${verdicts.length} verdicts have a score`;
  if (2 * scored.length <= verdicts.length) {
    const reasons = verdicts.flatMap((verdict) => (verdict.outcome === 'unscored' ? [verdict.reason] : []));
    const failed = verdicts.find(({ by }) => by === 'error') ?? verdicts[0];
    return unscored(failed.by, `${told}; ${[...new Set(reasons)].join('; ')}`, '');
  }
  const score = combineScored(scored, { combination: 'median', judges: scored.length });
  if (score === null) return unscored(scored[0].by, 'no majority for a choice', told);
  const analysis = `Values: ${listedValues(verdicts)}. The first: ${scored[0].analysis}`;
  return { ...scored[0], ...score, analysis };
}

/** "response accuracy 4, unscored, 5; hallucination 0, unscored, 0" */
function listedValues(verdicts: readonly Verdict[]): string {
  return measureNames
    .filter((name) => verdicts.some((verdict) => valueTold(verdict, name) !== undefined))
    .map((name) => {
      const values = verdicts.map((verdict) => String(valueTold(verdict, name) ?? 'unscored'));
      return `${measures[name].label} ${values.join(', ')}`;
    })
    .join('; ');
}
