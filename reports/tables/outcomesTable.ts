import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { outcomes } from '../../suites/schema/schema.js';
import { formatCount } from '../format/formatCount.js';
import { formWords } from '../format/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';
import { groupHeading, groupWeight } from './groupHeading.js';

/** What became of the items: answered or not and why not, judged, scored, without choice. */
export function outcomesTable(groups: readonly GroupSummary[]): ReportTable {
  return {
    caption: 'What became of the items',
    explanation:
      'From "ok" to "missing", each item is counted once, by what its response was: ok (an answer), empty, refused ' +
      'by the model, filtered by the provider, truncated (the answer was cut off), failed (no answer after all ' +
      'attempts), missing (no row in the file). Not judged: no verdict row. Scored: the judge gave a score. No ' +
      'choice: a multiple-choice answer that chose no option, refusals included. An item that was asked several ' +
      'times counts with its commonest outcome, and as scored when any answer to it was.',
    columns: [
      textColumn('Aspect'),
      textColumn('Form'),
      ...['Items', ...outcomes, 'missing', 'Not judged', 'Scored', 'No choice'].map(numberColumn),
    ],
    rows: groups.map(outcomeRow),
  };
}

function outcomeRow({ key, counts }: GroupSummary): ReportRow {
  const numbers = [
    counts.items,
    ...outcomes.map((outcome) => counts.outcomes[outcome]),
    counts.outcomes.missing,
    counts.unjudged,
    counts.scored,
  ].map(formatCount);
  const withoutChoice = key.form === 'closed' ? formatCount(counts.withoutChoice) : '';
  return {
    cells: [groupHeading(key)[0], formWords[key.form], ...numbers, withoutChoice],
    ...groupWeight(key),
  };
}
