import {
  type ClusterTest,
  clusterSignedRank,
  fewestClusters,
} from '../../../statistics/clusterSignedRank.js';
import { differenceTotals } from './differenceTotals.js';
import type { PairedStatistic } from './pairedStatistic.js';

/** Wilcoxon's signed-rank test of the subjects' mean differences, level - baseline. */
export interface SubjectSignedRank {
  readonly subjectTest: ClusterTest;
  /** Raw, while `adjustedP` is adjusted within the row's family; null with too few subjects. */
  readonly p: number | null;
}

/** The test that a comparison rests on: one difference a subject. */
export const subjectSignedRank: PairedStatistic<SubjectSignedRank> = {
  compute(pairs) {
    const subjectTest = clusterSignedRank(differenceTotals(pairs));
    return { subjectTest, p: subjectTest.kind === 'too few clusters' ? null : subjectTest.p };
  },
  columns: [
    {
      format: 'coefficient',
      csv: 'rankBiserial',
      text: 'r',
      page: { heading: 'Effect', part: 'detail' },
      cell: ({ subjectTest }) => (subjectTest.kind === 'tested' ? subjectTest.rankBiserial : null),
    },
    { format: 'p', csv: 'p', cell: ({ p }) => p },
    {
      format: 'p',
      text: 'p',
      page: { heading: 'p by subject', part: 'finding' },
      cell: ({ subjectTest, p }) => p ?? whyNoP(subjectTest),
    },
    {
      format: 'p',
      csv: 'adjustedP',
      text: ({ adjustment }) => `p (${adjustment})`,
      page: { heading: ({ adjustment }) => `Adjusted p (${adjustment})`, part: 'finding' },
      cell: ({ adjustedP }) => adjustedP,
    },
    { format: 'word', csv: 'test', cell: ({ subjectTest }) => subjectTest.kind },
    {
      format: 'word',
      csv: 'method',
      cell: ({ subjectTest }) => (subjectTest.kind === 'tested' ? subjectTest.method : null),
    },
    {
      format: 'count',
      csv: 'nonZeroSubjects',
      cell: ({ subjectTest }) => (subjectTest.kind === 'tested' ? subjectTest.n : null),
    },
  ],
  note:
    'r: rank-biserial correlation, and p: Wilcoxon signed-rank test, both of the subjects’ mean differences, one a subject; with ' +
    `fewer than ${fewestClusters} subjects no two-sided p can be below 0.05, so that there is none`,
  explanation:
    'p is from the Wilcoxon signed-rank test of the subjects’ mean differences, one a subject: how likely differences so uneven ' +
    `would be if there were none. With fewer than ${fewestClusters} subjects no two-sided p can be below 0.05, so that none is ` +
    'given. Effect is its matched-pairs rank-biserial correlation, from −1 to 1, where 0 is none.',
};

/** What stands in place of a p. */
function whyNoP(test: ClusterTest): string | null {
  if (test.kind !== 'too few clusters' || test.clusters === 0) return null;
  return test.clusters === 1 ? 'one subject' : `${test.clusters} subjects`;
}
