import { summarizeClasses } from '../../results/summarize/classes/summarizeClasses.js';
import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { isUsual } from '../../suites/conditions.js';
import type { ReportData, ReportedRun } from '../reportData.js';
import { type ClassRow, classAgreementTable, classRatesTable } from '../tables/classTable.js';
import { seriesName } from '../tables/groupHeading.js';
import { inGroupOrder } from '../tables/orderGroups.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** Both classes of the kinds of answer that have two, by run, judge and what was asked with; nothing where no suite has such. */
export function classesSection({ suites }: ReportData): ReportSection[] {
  const hasSeveral = suites.length > 1;
  const headings = [...(hasSeveral ? ['Suite'] : []), 'Run', 'Model', 'Judge', 'Asked with'];
  const rows = suites.flatMap(({ label, runs }) =>
    runs.flatMap((run) => runRows(run, hasSeveral ? [label] : [])),
  );
  const kinds = [...new Set(rows.map(({ summary }) => summary.kind))];
  if (kinds.length === 0) return [];
  const blocks = kinds.flatMap((kind): ReportBlock[] => {
    const own = rows.filter(({ summary }) => summary.kind === kind);
    return [
      { kind: 'table', table: classRatesTable(headings, own) },
      { kind: 'table', table: classAgreementTable(headings, own) },
    ];
  });
  return [{ id: 'classes', title: 'Both classes', blocks }];
}

function runRows({ summary: { run, model }, judges }: ReportedRun, suite: readonly string[]): ClassRow[] {
  return judges.flatMap(({ label, summary }) => {
    // Of a control there is but one class.
    const groups = summary.groups.filter(
      ({ key: { shown } }) => shown === undefined || isUsual('control', shown.control),
    );
    const names = [...suite, run, `${model.provider}:${model.name}`, label];
    const series = inGroupOrder(rollUp(groups, ['prompt', 'shown']));
    const parts = series.flatMap((group) => groupRows(names, group));
    const all = rollUp(groups, []).flatMap((group) => groupRows(names, group));
    return parts.length <= all.length
      ? parts
      : [...parts, ...all.map((row) => ({ ...row, weight: 'total' as const }))];
  });
}

function groupRows(names: readonly string[], { key, counts }: GroupSummary): ClassRow[] {
  return summarizeClasses(counts).map((summary) => ({ names: [...names, seriesName(key)], summary }));
}
