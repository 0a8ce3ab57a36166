import type { WilcoxonResult } from '../../../statistics/wilcoxonResult.js';
import { wilcoxonSignedRank } from '../../../statistics/wilcoxonSignedRank.js';
import { isScore } from '../../../suites/answers/answerKinds.js';
import { measureNames, measures } from '../../../suites/measures.js';
import type { PairedStatistic } from './pairedStatistic.js';

/** Wilcoxon's signed-rank test of level - baseline. */
export interface SignedRank {
  readonly test: WilcoxonResult;
  /** Raw, while `adjustedP` is adjusted within the row's family; null when no pair is compared. */
  readonly p: number | null;
}

/** "score and hallucination". */
const families = new Intl.ListFormat('en').format([
  'score',
  ...measureNames.filter((name) => !isScore(name)).map((name) => measures[name].label),
]);

/** Whether differences lean to one side, and how far. */
export const signedRank: PairedStatistic<SignedRank> = {
  compute({ level, baseline }, { confidence }) {
    const test = wilcoxonSignedRank(level, baseline, { confidence });
    return { test, p: test.kind === 'no pairs' ? null : test.p };
  },
  columns: [
    {
      format: 'coefficient',
      csv: 'rankBiserial',
      text: 'r',
      page: { heading: 'Effect', part: 'detail' },
      cell: ({ test }) => (test.kind === 'tested' ? test.rankBiserial : null),
    },
    { format: 'p', csv: 'p', text: 'p', page: { heading: 'p', part: 'finding' }, cell: ({ p }) => p },
    {
      format: 'p',
      csv: 'adjustedP',
      text: 'p (Holm)',
      page: { heading: 'Adjusted p', part: 'finding' },
      cell: ({ adjustedP }) => adjustedP,
    },
    { format: 'word', csv: 'test', cell: ({ test }) => test.kind },
    { format: 'word', csv: 'method', cell: ({ test }) => (test.kind === 'tested' ? test.method : null) },
    { format: 'count', csv: 'nonZeroPairs', cell: ({ test }) => test.n },
    { format: 'count', csv: 'zeroPairs', cell: ({ test }) => test.zeros },
    { format: 'count', csv: 'wPlus', cell: ({ test }) => (test.kind === 'tested' ? test.wPlus : null) },
    { format: 'count', csv: 'wMinus', cell: ({ test }) => (test.kind === 'tested' ? test.wMinus : null) },
  ],
  note:
    'r: rank-biserial correlation; p: Wilcoxon signed-rank test; p (Holm): adjusted within a run, ' +
    `${families} apart, "all" apart`,
  explanation:
    'p is from the Wilcoxon signed-rank test: how likely a difference so large would be if there were none. The adjusted p ' +
    `allows for the number of tests (Holm; ${families} apart, rows over all aspects apart). Effect is the ` +
    'matched-pairs rank-biserial correlation, from −1 to 1, where 0 is none.',
};
