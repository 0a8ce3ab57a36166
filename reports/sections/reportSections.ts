import type { PaperPart } from '../paper/paperTables.js';
import { type ReportData, suiteNote } from '../reportData.js';
import { floorsTable } from '../tables/floorsTable.js';
import { rowProblemsTable } from '../tables/rowProblemsTable.js';
import { suiteTable } from '../tables/suiteTable.js';
import { classesSection } from './classesSection.js';
import { comparisonsSection } from './comparisonsSection.js';
import { gradeSection } from './gradeSection.js';
import { locationSection } from './locationSection.js';
import { overviewSection } from './overviewSection.js';
import { paperSection } from './paperSection.js';
import { pipelinesSection } from './pipelinesSection.js';
import { qualitySection } from './qualitySection.js';
import type { ReportBlock, ReportSection } from './reportSection.js';
import { runSection } from './runSection.js';
import { warningsSection } from './warningsSection.js';

/** The report in reading order, without the gallery. */
export function reportSections(data: ReportData, paper: readonly PaperPart[]): ReportSection[] {
  return [
    ...warningsSection(data),
    overviewSection(data),
    ...classesSection(data),
    ...qualitySection(data),
    ...pipelinesSection(data),
    ...gradeSection(data),
    ...locationSection(data),
    suiteSection(data),
    ...paperSection(paper),
    ...runSections(data),
    comparisonsSection(data),
    { id: 'rows', title: 'Rows read', blocks: [{ kind: 'table', table: rowProblemsTable(data) }] },
  ];
}

function suiteSection({ suites }: ReportData): ReportSection {
  const title = suites.length === 1 ? 'The suite' : 'The suites';
  const blocks = suites.map((suite): ReportBlock => ({ kind: 'table', table: suiteTable(suite) }));
  const floors = suites.flatMap(({ label, manifest, floors }): ReportBlock[] => {
    const caption = `Without the images${suites.length === 1 ? '' : `, ${label}`}`;
    return floors.length === 0
      ? []
      : [{ kind: 'table', table: floorsTable(caption, floors, manifest.standIns) }];
  });
  return { id: 'suite', title, blocks: [...blocks, ...floors] };
}

function runSections(data: ReportData): ReportSection[] {
  const runs = data.suites.flatMap((suite) =>
    suite.runs.map((run) => ({ run, note: suiteNote(data, suite) })),
  );
  return runs.map(({ run, note }, position) => {
    const section = runSection(run, position);
    return { ...section, title: `${section.title}${note}` };
  });
}

/** "Report on radvuqa-ct 1". */
export function reportTitle({ suites }: ReportData): string {
  return `Report on ${new Intl.ListFormat('en').format(suites.map(({ label }) => label))}`;
}
