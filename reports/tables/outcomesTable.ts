import { itemOutcomes } from '../../results/join/readOutcomes.js';
import type { GroupCounts, GroupSummary } from '../../results/summarize/runSummary.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import { measureNames, measures } from '../../suites/measures.js';
import { formatCount } from '../text/formatNumber.js';
import { formWords } from '../text/words.js';
import { groupHeading, groupWeight } from './groupHeading.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from './reportTable.js';

/** What became of the items' answers, in the order of tables. */
export const shownOutcomes = itemOutcomes;

/** Items with a score, and items that count as the worst score because nothing could be read from their answer. */
export function countScored({ measures }: GroupCounts): { scored: number; unread: number } {
  const scores = measureNames.filter(isScore).flatMap((name) => measures[name] ?? []);
  return {
    scored: scores.reduce((sum, { told }) => sum + told, 0),
    unread: scores.reduce((sum, { unread }) => sum + unread, 0),
  };
}

/** What became of the items: answered or not and why not, judged, scored, unread. */
export function outcomesTable(groups: readonly GroupSummary[]): ReportTable {
  return {
    caption: 'What became of the items',
    explanation:
      'From "ok" to "missing", each item is counted once, by what its response was: ok (an answer), empty, reasoned (it thought and said nothing), refused ' +
      'by the model, filtered by the provider, truncated (the answer was cut off), failed (no answer after all ' +
      'attempts), missing (no row in the file). Not judged: no verdict row. Scored: the judge gave a score. ' +
      'Unread: left without an answer that can be read (refused, filtered, empty, nothing recognised; in a run that was ' +
      'handed in, absent or failed, too), which counts as the worst one. An item that was asked several times counts with its commonest outcome, and as scored when any answer to it was.',
    columns: [
      textColumn('Aspect'),
      textColumn('Form'),
      ...['Items', ...shownOutcomes, 'Not judged', 'Scored', 'Unread'].map(numberColumn),
    ],
    rows: groups.map(outcomeRow),
  };
}

function outcomeRow({ key, counts }: GroupSummary): ReportRow {
  const { scored, unread } = countScored(counts);
  const outcomes = shownOutcomes.map((outcome) => counts.outcomes[outcome]);
  const numbers = [counts.items, ...outcomes, counts.unjudged, scored].map(formatCount);
  const canBeUnread = measureNames.some(
    (name) => counts.measures[name] !== undefined && measures[name].whenUnread === 'worst',
  );
  return {
    cells: [groupHeading(key)[0], formWords[key.form], ...numbers, canBeUnread ? formatCount(unread) : ''],
    ...groupWeight(key),
  };
}
