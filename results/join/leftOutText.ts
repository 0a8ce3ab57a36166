import type { RowReport } from './rowReport.js';

/** What was left out of a judgement file because nobody can vouch for it, or taken out of it, in words; null where nothing was. */
export function leftOutText(owner: string, { stale, foreign, gone }: RowReport): string | null {
  const reasons = [
    ...(stale > 0 ? [`${stale} are of another response, key or item than there is now`] : []),
    ...(foreign > 0
      ? [`${foreign} are foreign: they, or the judge's manifest, were not written with this suite's seed`]
      : []),
  ];
  const texts = [
    ...(reasons.length > 0 ? [`${stale + foreign} verdicts were left out; ${reasons.join('; ')}.`] : []),
    ...(gone > 0 ? [`${gone} verdicts that the judge gave are gone from its file, whatever they said.`] : []),
  ];
  return texts.length === 0 ? null : `${owner}: ${texts.join(' ')} Judge the run again.`;
}
