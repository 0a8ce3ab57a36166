import type { ReportData } from '../reportData.js';
import { rowProblemsTable } from '../tables/rowProblemsTable.js';
import { suiteTable } from '../tables/suiteTable.js';
import { comparisonsSection } from './comparisonsSection.js';
import { overviewSection } from './overviewSection.js';
import type { ReportSection } from './reportSection.js';
import { runSection } from './runSection.js';

/** The report in reading order, without the gallery. */
export function reportSections(data: ReportData): ReportSection[] {
  return [
    overviewSection(data),
    { id: 'suite', title: 'The suite', blocks: [{ kind: 'table', table: suiteTable(data) }] },
    ...data.runs.map(runSection),
    comparisonsSection(data),
    { id: 'rows', title: 'Rows read', blocks: [{ kind: 'table', table: rowProblemsTable(data) }] },
  ];
}

/** "Report on radvuqa-ct 1". */
export function reportTitle({ suite }: ReportData): string {
  return `Report on ${suite.name} ${suite.version}`;
}
