import { unreadShare } from '../../results/select/unreadShare.js';
import { formatShare } from '../text/formatNumber.js';
import type { PaperRun, PaperSource } from './paperSource.js';

/** For tables with multiple-choice accuracy: how many of each model's answers were left unread; nothing where nothing is judged. */
export function unreadNote({ suites }: Pick<PaperSource, 'suites'>): string[] {
  const shares = suites.flatMap(({ label, runs }) =>
    runs.flatMap((run) => {
      const share = unreadOf(run);
      const suite = suites.length === 1 ? '' : ` (${label})`;
      return share === null ? [] : [`${run.model}${suite} ${formatShare(share)}`];
    }),
  );
  if (shares.length === 0) return [];
  return [
    `Multiple-choice answers from which no choice could be read, which count as wrong: ${shares.join(', ')}.`,
  ];
}

function unreadOf({ verdicts }: PaperRun): number | null {
  const column = verdicts?.measures.accuracy;
  return unreadShare(column, column?.values.keys() ?? []);
}
