import type { RowReport } from './rowReport.js';

/** What was left out of a judgement file because nobody can vouch for it, in a sentence; null where nothing was. */
export function leftOutText(owner: string, { stale, foreign }: RowReport): string | null {
  if (stale + foreign === 0) return null;
  const reasons = [
    ...(stale > 0 ? [`${stale} are of another response, key or item than there is now`] : []),
    ...(foreign > 0 ? [`${foreign} are foreign: not written with this suite's seed`] : []),
  ];
  return `${owner}: ${stale + foreign} verdicts were left out; ${reasons.join('; ')}. Judge the run again.`;
}
