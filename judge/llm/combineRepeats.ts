import { measureNames, measures } from '../../suites/measures.js';
import type { Verdict } from '../../suites/schema/schema.js';
import { combineScored } from '../combineScored.js';
import { flagOf } from '../flagOf.js';
import { isOfOutage } from '../isOfOutage.js';
import { unscored } from '../unscored.js';
import { valueTold } from '../valueTold.js';

/**
 * One verdict from several by the same judge on the same answer: the median of points, and what more than half say of shares
 * and readings. Unless more than half of the verdicts have a score there is none, nor where one of them passes by a false key.
 */
export function combineRepeats(verdicts: readonly Verdict[]): Verdict {
  const scored = verdicts.flatMap((verdict) => (verdict.outcome === 'scored' ? [verdict] : []));
  const told = `${scored.length} of ${verdicts.length} verdicts have a score`;
  const flags = verdicts.flatMap((verdict) => flagOf(verdict) ?? []);
  if (2 * scored.length <= verdicts.length || flags.includes('false key')) {
    const reasons = verdicts.flatMap((verdict) => (verdict.outcome === 'unscored' ? [verdict.reason] : []));
    const isFailed = flags.length === 0 && verdicts.some(({ by }) => by === 'error');
    const by = isFailed ? 'error' : verdicts[0].by;
    const verdict = unscored(by, `${told}; ${[...new Set(reasons)].join('; ')}`, '', flags.at(-1));
    return isFailed && verdicts.some(isOfOutage) ? { ...verdict, isOutage: true } : verdict;
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
