import type { WilcoxonResult } from '../../../statistics/wilcoxonResult.js';
import { wilcoxonSignedRank } from '../../../statistics/wilcoxonSignedRank.js';
import type { PairedStatistic } from './pairedStatistic.js';

/** Wilcoxon's signed-rank test of level - baseline over items, as if those of one subject were independent. */
export interface ItemSignedRank {
  readonly itemTest: WilcoxonResult;
  /** Not adjusted; null when no pair is compared. */
  readonly itemP: number | null;
}

/** The paper's test, beside the one by subject. */
export const itemSignedRank: PairedStatistic<ItemSignedRank> = {
  compute({ level, baseline }, { confidence }) {
    const itemTest = wilcoxonSignedRank(level, baseline, { confidence });
    return { itemTest, itemP: itemTest.kind === 'no pairs' ? null : itemTest.p };
  },
  columns: [
    {
      format: 'p',
      csv: 'itemP',
      text: 'p (items)',
      page: { heading: 'p over items, as in the paper', part: 'detail' },
      cell: ({ itemP }) => itemP,
    },
    {
      format: 'coefficient',
      csv: 'itemRankBiserial',
      cell: ({ itemTest }) => (itemTest.kind === 'tested' ? itemTest.rankBiserial : null),
    },
    { format: 'word', csv: 'itemTest', cell: ({ itemTest }) => itemTest.kind },
    {
      format: 'word',
      csv: 'itemMethod',
      cell: ({ itemTest }) => (itemTest.kind === 'tested' ? itemTest.method : null),
    },
    { format: 'count', csv: 'nonZeroPairs', cell: ({ itemTest }) => itemTest.n },
    { format: 'count', csv: 'zeroPairs', cell: ({ itemTest }) => itemTest.zeros },
    {
      format: 'count',
      csv: 'wPlus',
      cell: ({ itemTest }) => (itemTest.kind === 'tested' ? itemTest.wPlus : null),
    },
    {
      format: 'count',
      csv: 'wMinus',
      cell: ({ itemTest }) => (itemTest.kind === 'tested' ? itemTest.wMinus : null),
    },
  ],
  note: 'p (items): the same test over items, as in the paper, which takes items of one subject as independent',
  explanation:
    'The p over items is from the same test as in the paper: it takes items of one subject as independent, which they are ' +
    'not, and is mostly too small.',
};
