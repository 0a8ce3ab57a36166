import { basename } from 'node:path';
import type { RowReport } from '../../results/join/rowReport.js';
import type { RunSummary } from '../../results/summarize/runSummary.js';
import { type ReportData, type ReportedSuite, suiteNote } from '../reportData.js';
import { formatCount } from '../text/formatNumber.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from './reportTable.js';

/** Rows that were not used, a line for each file that was read. */
export function rowProblemsTable(data: ReportData): ReportTable {
  return {
    caption: 'Rows that were read and rows that were left out',
    explanation:
      'Bad rows are not valid JSON or lack something; unknown rows are about no item of the suite; rows of another ' +
      'judge carry another hash than the judge beside them; stale rows are verdicts on another response, key or item than ' +
      "there is now; foreign ones, or their judge's manifest, were not written with the suite's seed (in a public copy nobody " +
      'can tell); gone are those that the judge counted and that are no longer there; of several rows with the same id the ' +
      'last one counts.',
    columns: [
      textColumn('Of'),
      textColumn('File'),
      ...['Rows', 'Repeated', 'Unknown id', 'Other judge', 'Stale', 'Foreign', 'Gone', 'Bad'].map(
        numberColumn,
      ),
      textColumn('First bad rows'),
    ],
    rows: data.suites.flatMap((suite) => rowsOfSuite(suite, suiteNote(data, suite))),
  };
}

function rowsOfSuite({ runs }: ReportedSuite, note: string): ReportRow[] {
  const items = runs.slice(0, 1).map(({ summary }) => problemRow(`suite${note}`, summary.items));
  const files = runs.flatMap(({ summary }) =>
    [summary.responses, ...judgedRows(summary)].map((report) => problemRow(`${summary.run}${note}`, report)),
  );
  return [...items, ...files];
}

/** Of each judgement file; one whose rows are all foreign has no other summary. */
function judgedRows({ judges, foreign }: RunSummary): RowReport[] {
  const files = new Set(judges.map(({ name }) => name));
  return [...judges, ...foreign.filter(({ name }) => !files.has(name))].map(({ rows }) => rows);
}

function problemRow(owner: string, report: RowReport): ReportRow {
  const { rows, duplicates, unknown, otherJudge, stale, foreign, gone, bad } = report;
  const counts = [rows, duplicates, unknown, otherJudge, stale, foreign, gone, bad];
  const firstBad = report.firstBad.map(({ line, reason }) => `line ${line}: ${reason}`).join('; ');
  return { cells: [owner, basename(report.file), ...counts.map(formatCount), firstBad] };
}
