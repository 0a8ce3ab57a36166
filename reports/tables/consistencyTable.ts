import type { GroupConsistency } from '../../results/summarize/runSummary.js';
import type { RunManifest } from '../../suites/schema/schema.js';
import { formatCount, formatNumber, formatShare, noValue } from '../text/formatNumber.js';
import { temperatureNote } from '../text/temperatureNote.js';
import { formWords } from '../text/words.js';
import { groupHeading, groupWeight } from './groupHeading.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** How often a model that is asked the same several times answers the same, and how often its commonest answer is right. */
export function consistencyTable(groups: readonly GroupConsistency[], manifest: RunManifest): ReportTable {
  const headings = ['Items', 'The same', 'Commonest', 'Entropy', 'Flips', 'Kappa', 'Items in kappa'];
  return {
    caption: 'Consistency over repeats',
    explanation:
      `${temperatureNote(manifest)} Over the items that were answered at least twice. The same: share of the items with the same choice every time ` +
      '(where answers are categories, one that could not be read is one of them; other questions: the same score). Commonest: mean share of the commonest ' +
      'choice. Entropy: mean over the items, in bits; 0 is always the same. Flips: mean share of the answers, the first left out, that are not that of the time ' +
      'before. Kappa (Fleiss): agreement beyond chance over the items that were answered every time; one item has none. Majority right: items whose commonest ' +
      'answer is right, of those with a right one, a tie being not right: whoever is always wrong in the same way is as consistent as whoever is always right. ' +
      'The scores above are means over the repeats of each item.',
    columns: [textColumn('Aspect'), textColumn('Form'), ...[...headings, 'Majority right'].map(numberColumn)],
    rows: groups.map(({ key, majorityRight, ...group }) => ({
      cells: [
        groupHeading(key)[0],
        formWords[key.form],
        formatCount(group.n),
        formatShare(group.sameShare),
        formatShare(group.modalShare),
        formatNumber(group.entropy, 2),
        formatShare(group.flipRate),
        formatNumber(group.kappa, 2),
        formatCount(group.kappaN),
        majorityRight.n === 0 ? noValue : `${majorityRight.hits} of ${formatCount(majorityRight.n)}`,
      ],
      ...groupWeight(key),
    })),
  };
}
