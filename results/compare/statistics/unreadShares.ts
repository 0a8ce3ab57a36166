import type { PairedStatistic } from './pairedStatistic.js';

/** Shares of the compared pairs' answers from which nothing could be read; null for measures in which such answers do not count. */
export interface UnreadShares {
  readonly levelUnread: number | null;
  readonly baselineUnread: number | null;
}

/** How much of either side's mean is answers that count as the worst because nothing could be read from them. */
export const unreadShares: PairedStatistic<UnreadShares> = {
  compute: ({ levelUnread, baselineUnread }) => ({ levelUnread, baselineUnread }),
  columns: [
    {
      format: 'share',
      csv: 'levelUnread',
      page: { heading: ({ level }) => `Unread, ${level}`, part: 'detail' },
      cell: ({ levelUnread }) => levelUnread,
    },
    {
      format: 'share',
      csv: 'baselineUnread',
      page: { heading: ({ baseline }) => `Unread, ${baseline}`, part: 'detail' },
      cell: ({ baselineUnread }) => baselineUnread,
    },
  ],
  explanation:
    'Unread: share of the items that the model left open (refused, filtered, empty, unreadable), which count as the worst.',
};
