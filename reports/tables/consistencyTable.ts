import type { GroupConsistency } from '../../results/summarize/runSummary.js';
import { formatCount, formatNumber, formatShare } from '../text/formatNumber.js';
import { formWords } from '../text/words.js';
import { groupHeading, groupWeight } from './groupHeading.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** How often a model that is asked the same several times answers the same. */
export function consistencyTable(groups: readonly GroupConsistency[]): ReportTable {
  return {
    caption: 'Consistency over repeats',
    explanation:
      'Over the items that were answered at least twice. The same: share of the items with the same choice every time ' +
      '(no choice counts as one; open questions: the same response accuracy). Commonest: mean share of the commonest ' +
      'choice. Entropy: mean over the items, in bits; 0 is always the same. Kappa (Fleiss): agreement beyond chance ' +
      'over the items that were answered every time. The scores above are means over the repeats of each item.',
    columns: [
      textColumn('Aspect'),
      textColumn('Form'),
      ...['Items', 'The same', 'Commonest', 'Entropy', 'Kappa', 'Items in kappa'].map(numberColumn),
    ],
    rows: groups.map(({ key, ...group }) => ({
      cells: [
        groupHeading(key)[0],
        formWords[key.form],
        formatCount(group.n),
        formatShare(group.sameShare),
        formatShare(group.modalShare),
        formatNumber(group.entropy, 2),
        formatNumber(group.kappa, 2),
        formatCount(group.kappaN),
      ],
      ...groupWeight(key),
    })),
  };
}
