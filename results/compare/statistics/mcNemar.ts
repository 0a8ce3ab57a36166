import { type ClusterMcNemarResult, clusterMcNemar } from '../../../statistics/clusterMcNemar.js';
import { type McNemarResult, mcNemarExact } from '../../../statistics/mcNemarExact.js';
import { measureOf } from '../../../suites/measures.js';
import type { MeasuredPairs, PairedStatistic } from './pairedStatistic.js';

/** Companions to the signed-rank tests. */
export interface McNemar {
  /** First side: level. Null for measures that are not yes or no, and for means of repeats, which are neither 1 nor 0. */
  readonly mcNemar: McNemarResult | null;
  /** The same by subject; null likewise. */
  readonly subjectMcNemar: ClusterMcNemarResult | null;
}

/** The exact McNemar test of yes/no values over items, and by subject. */
export const mcNemar: PairedStatistic<McNemar> = {
  compute(pairs) {
    if (!measureOf(pairs.measure).scale.isYesOrNo || !isYesOrNo(pairs)) {
      return { mcNemar: null, subjectMcNemar: null };
    }
    const { firstOnly, secondOnly } = discordantBySubject(pairs);
    const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
    return {
      mcNemar: mcNemarExact(sumOf(firstOnly), sumOf(secondOnly)),
      subjectMcNemar: clusterMcNemar({ firstOnly, secondOnly }),
    };
  },
  columns: [
    {
      format: 'p',
      csv: 'mcNemarP',
      text: 'McNemar',
      page: { heading: 'McNemar’s p by subject', part: 'detail' },
      cell: ({ subjectMcNemar }) => (subjectMcNemar?.kind === 'tested' ? subjectMcNemar.p : null),
    },
    {
      format: 'p',
      csv: 'itemMcNemarP',
      text: 'McNemar (items)',
      page: { heading: 'McNemar’s p over items', part: 'detail' },
      cell: ({ mcNemar }) => mcNemar?.p ?? null,
    },
  ],
  note: 'McNemar: p of the exact McNemar test of yes or no, by subject and over items',
  explanation:
    'Where values are yes or no, McNemar’s exact p stands beside: by subject from the sum of each subject’s discordant pairs, and ' +
    'over items, which takes them as independent.',
};

function isYesOrNo({ level, baseline }: MeasuredPairs): boolean {
  return [level, baseline].every((side) => side.every((value) => value === 0 || value === 1));
}

/** Pairs of each subject that are 1 at the level alone, and at the baseline alone. */
function discordantBySubject({ level, baseline, subjects }: MeasuredPairs) {
  const placeOf = new Map<number, number>();
  const firstOnly: number[] = [];
  const secondOnly: number[] = [];
  for (let pair = 0; pair < level.length; pair++) {
    const place = placeOf.get(subjects[pair]) ?? placeOf.size;
    placeOf.set(subjects[pair], place);
    firstOnly[place] = (firstOnly[place] ?? 0) + (level[pair] > baseline[pair] ? 1 : 0);
    secondOnly[place] = (secondOnly[place] ?? 0) + (level[pair] < baseline[pair] ? 1 : 0);
  }
  return { firstOnly, secondOnly };
}
