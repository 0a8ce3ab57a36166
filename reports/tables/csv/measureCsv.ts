import { metricNames } from '../../../results/summarize/metrics/metrics.js';
import type { GroupCounts, GroupSummary, MeasureSummary } from '../../../results/summarize/runSummary.js';
import { isScore } from '../../../suites/answers/answerKinds.js';
import { type MeasureName, measureNames } from '../../../suites/measures.js';
import type { ReportData } from '../../reportData.js';
import { countScored, shownOutcomes } from '../outcomesTable.js';
import { type CsvCell, csvText } from './csvText.js';
import { groupColumns, groupRows } from './groupRows.js';

/** scores.csv: scores and what became of the items, for each group. */
export function scoresCsv(data: ReportData): string {
  return measureCsv(data, measureNames.filter(isScore), {
    names: [...shownOutcomes, 'unjudged', 'scored', 'unread'],
    cellsOf: (counts) => {
      const { scored, unread } = countScored(counts);
      return [...shownOutcomes.map((outcome) => counts.outcomes[outcome]), counts.unjudged, scored, unread];
    },
  });
}

/** The CSV file of a measure that is no score, such as hallucination.csv; null where no suite asks for anything that has it. */
export function sideMeasureCsv(data: ReportData, measure: MeasureName): string | null {
  const groups = data.suites.flatMap(({ runs }) =>
    runs.flatMap(({ summary }) => summary.judges.flatMap((judge) => judge.groups)),
  );
  if (!groups.some(({ measures }) => measure in measures)) return null;
  return measureCsv(data, [measure], {
    names: ['sum'],
    cellsOf: ({ measures }) => [measures[measure]?.sums.mean.sum ?? 0],
  });
}

/** More columns, after those of every such file. */
interface MoreColumns {
  readonly names: readonly string[];
  cellsOf(counts: GroupCounts): CsvCell[];
}

const measureColumns = [
  'measure',
  'n',
  ...metricNames.flatMap((name) => [name, `${name}Lower`, `${name}Upper`]),
  'confidence',
  'coverage',
  'boundWorst',
  'boundBest',
  'items',
];

/** A row a group and measure; shares are between 0 and 1, and a cell is empty where there is no value. */
function measureCsv(data: ReportData, wanted: readonly MeasureName[], more: MoreColumns): string {
  const cellsOf = ({ counts, measures }: GroupSummary) =>
    wanted.flatMap((name) => {
      const summary = measures[name];
      return summary === undefined ? [] : [[...summaryCells(summary), counts.items, ...more.cellsOf(counts)]];
    });
  return csvText([...groupColumns, ...measureColumns, ...more.names], groupRows(data, cellsOf));
}

function summaryCells({ measure, n, metrics, coverage, bounds }: MeasureSummary): CsvCell[] {
  const results = metricNames.map((name) => metrics[name]);
  return [
    measure,
    n,
    ...results.flatMap(({ value, interval }) => [value, interval?.lower ?? null, interval?.upper ?? null]),
    results[0].interval?.confidence ?? null,
    coverage,
    bounds.worst,
    bounds.best,
  ];
}
