import type { PairedStatistic } from './pairedStatistic.js';

/** How many pairs there are, and how many count. */
export interface PairCounts {
  /** Pairs in the suite. */
  readonly pairs: number;
  /** Pairs of which the judge told the measure on both sides. */
  readonly scored: number;
  /** Pairs in means and tests: those scored, and those where an answer counts as the worst, because nothing could be read. */
  readonly compared: number;
  /** scored / pairs. */
  readonly coverage: number;
  /** Share of the pairs that is scored on either side. */
  readonly levelCoverage: number;
  readonly baselineCoverage: number;
  /** Subjects of the compared pairs. */
  readonly subjects: number;
}

/** Numbers of pairs and subjects. */
export const pairCounts: PairedStatistic<PairCounts> = {
  compute: ({ pairs, scored, levelCoverage, baselineCoverage, level, subjects }) => ({
    levelCoverage,
    baselineCoverage,
    pairs,
    scored,
    compared: level.length,
    coverage: scored / pairs,
    subjects: new Set(subjects).size,
  }),
  columns: [
    { format: 'count', csv: 'pairs', page: { heading: 'Pairs', part: 'count' }, cell: ({ pairs }) => pairs },
    { format: 'count', csv: 'scored', cell: ({ scored }) => scored },
    {
      format: 'count',
      csv: 'compared',
      text: 'pairs',
      page: { heading: 'Compared', part: 'count' },
      cell: ({ compared }) => compared,
    },
    {
      format: 'share',
      csv: 'coverage',
      text: 'coverage',
      page: { heading: 'Coverage', part: 'count' },
      cell: ({ coverage }) => coverage,
    },
    { format: 'share', csv: 'levelCoverage', cell: ({ levelCoverage }) => levelCoverage },
    { format: 'share', csv: 'baselineCoverage', cell: ({ baselineCoverage }) => baselineCoverage },
    {
      format: 'count',
      csv: 'subjects',
      text: 'subjects',
      page: { heading: 'Subjects', part: 'count' },
      cell: ({ subjects }) => subjects,
    },
  ],
  note: "pairs: those compared; coverage: share of the suite's pairs scored on both sides",
  explanation:
    'Only pairs with a value on both sides are compared; coverage is the share of all pairs that the judge scored on both ' +
    'sides.',
};
