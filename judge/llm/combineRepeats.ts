import { combineScored } from '../combineScored.js';
import type { Verdict } from '../judge.js';
import { unscored } from '../rules/ruleVerdict.js';

/**
 * One verdict from several by the same judge on the same answer: median response accuracy, and what more than half say of
 * hallucination and choice. Unless more than half of the verdicts have a score there is none.
 */
export function combineRepeats(verdicts: readonly Verdict[]): Verdict {
  const scored = verdicts.filter(({ outcome }) => outcome === 'scored');
  const told = `${scored.length} of ${verdicts.length} verdicts have a score`;
  if (2 * scored.length <= verdicts.length) {
    const reasons = verdicts.flatMap(({ reason }) => reason ?? []);
    const failed = verdicts.find(({ by }) => by === 'error') ?? verdicts[0];
    return unscored(failed.by, `${told}; ${[...new Set(reasons)].join('; ')}`, '');
  }
  const score = combineScored(scored, 'median');
  if (score.responseAccuracy === null && score.choice === null) {
    return unscored(scored[0].by, 'no majority for a choice', told);
  }
  const list = (values: readonly unknown[]) => values.map((value) => String(value ?? 'unscored')).join(', ');
  const accuracies = list(verdicts.map(({ responseAccuracy }) => responseAccuracy));
  const hallucinations = list(verdicts.map(({ hallucination }) => hallucination));
  const analysis = `Response accuracy ${accuracies}; hallucination ${hallucinations}. The first: ${scored[0].analysis}`;
  return { ...scored[0], ...score, analysis };
}
