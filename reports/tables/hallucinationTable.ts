import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { formatCount } from '../format/formatCount.js';
import { formatRange } from '../format/formatMeasure.js';
import { hallucinationCells, isHallucinationUnjudged } from '../format/hallucinationCells.js';
import { formWords } from '../format/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';
import { groupHeading, groupWeight } from './groupHeading.js';

/** How often answers claim what is certainly not there, by aspect, form and prompt. */
export function hallucinationTable(groups: readonly GroupSummary[]): ReportTable {
  return {
    caption: 'Hallucination by aspect, form and prompt',
    explanation:
      'Rate: share of answers that the judge found to claim something that is not there, among those where it ' +
      'could tell ("Known"). Lower is better. Coverage: share of the items where it could tell. Bounds: what the ' +
      'rate would be if none, or all, of the other items were hallucinated. "not judged": the judge looks for no ' +
      'hallucination in answers to these questions. Interval: 95 % confidence (Wilson).',
    columns: [
      textColumn('Aspect'),
      textColumn('Prompt'),
      textColumn('Form'),
      numberColumn('Rate'),
      numberColumn('95 % interval'),
      numberColumn('Coverage'),
      numberColumn('Bounds'),
      numberColumn('Items'),
      numberColumn('Known'),
    ],
    rows: groups.map(hallucinationRow),
  };
}

function hallucinationRow(group: GroupSummary): ReportRow {
  const { key, counts, hallucination } = group;
  const { measure, n, interval, bounds } = hallucination;
  const [rate, coverage] = hallucinationCells(group);
  const range = { lower: bounds.best, upper: bounds.worst };
  return {
    cells: [
      ...groupHeading(key),
      formWords[key.form],
      rate,
      formatRange(measure, interval),
      coverage,
      formatRange(measure, isHallucinationUnjudged(group) ? null : range),
      formatCount(counts.items),
      formatCount(n),
    ],
    ...groupWeight(key),
  };
}
