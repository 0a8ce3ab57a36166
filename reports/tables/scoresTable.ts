import type { GroupSummary } from '../../results/summarize/runSummary.js';
import type { Item } from '../../suites/schema/schema.js';
import { formatCount } from '../format/formatCount.js';
import { formatMeasure, formatRange } from '../format/formatMeasure.js';
import { formatShare } from '../format/formatShare.js';
import { formWords } from '../format/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';
import { groupHeading, groupWeight } from './groupHeading.js';

const explanations: Readonly<Record<Item['form'], string>> = {
  open:
    'Mean: response accuracy given by the judge, from 1 (wrong) to 5 (right), over the scored items only. ' +
    'Coverage: share of the items that were scored. Bounds: what the mean would be if every item without a score ' +
    'had got 1, or 5.',
  closed:
    'Mean: share of right choices. An answer that chooses no option counts as not right and is also counted ' +
    'under "No choice". Coverage: share of the items whose answer chose an option. Bounds: what the mean would be ' +
    'if every item without a choice had been wrong, or right.',
};

/** Scores of one form by aspect and prompt, with what is missing made plain. */
export function scoresTable(form: Item['form'], groups: readonly GroupSummary[]): ReportTable {
  return {
    caption: `${formWords[form]} questions: score by aspect and prompt`,
    explanation: `${explanations[form]} Interval: 95 % confidence, items taken as independent.`,
    columns: [
      textColumn('Aspect'),
      textColumn('Prompt'),
      numberColumn(form === 'open' ? 'Mean (1 to 5)' : 'Mean'),
      numberColumn('95 % interval'),
      numberColumn('Coverage'),
      numberColumn('Bounds'),
      numberColumn('Items'),
      numberColumn('In the mean'),
      ...(form === 'closed' ? [numberColumn('No choice')] : []),
    ],
    rows: groups.map(scoreRow),
  };
}

function scoreRow({ key, counts, score }: GroupSummary): ReportRow {
  return {
    cells: [
      ...groupHeading(key),
      formatMeasure(score.measure, score.mean),
      formatRange(score.measure, score.interval),
      formatShare(score.coverage),
      formatRange(score.measure, { lower: score.bounds.worst, upper: score.bounds.best }),
      formatCount(counts.items),
      formatCount(score.n),
      ...(key.form === 'closed' ? [formatCount(counts.withoutChoice)] : []),
    ],
    ...groupWeight(key),
  };
}
