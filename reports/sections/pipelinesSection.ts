import { errorsFigure } from '../figures/errorsFigure.js';
import {
  cohortFigures,
  hardestFigure,
  pipelineDiceFigure,
  pipelineLossFigures,
} from '../figures/pipelineFigures.js';
import type { Html } from '../pages/html.js';
import type { ReportedPipelines } from '../pipelines/reportedPipelines.js';
import type { ReportData } from '../reportData.js';
import { cohortTables } from '../tables/pipelines/cohortsTable.js';
import { complianceTable } from '../tables/pipelines/complianceTable.js';
import { maskCalibrationTable } from '../tables/pipelines/maskCalibrationTable.js';
import { ownSplitTable } from '../tables/pipelines/ownSplitTable.js';
import { pipelineChoicesTable } from '../tables/pipelines/pipelineChoicesTable.js';
import { pipelineDiceTable } from '../tables/pipelines/pipelineDiceTable.js';
import { pipelineErrorsTable } from '../tables/pipelines/pipelineErrorsTable.js';
import { pipelineRepeatsTable } from '../tables/pipelines/pipelineRepeatsTable.js';
import type { ReportTable } from '../tables/reportTable.js';
import { uncountedWords } from '../text/formatCohorts.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** What came of programs that models wrote; nothing where no suite asks for any. */
export function pipelinesSection({ suites }: ReportData): ReportSection[] {
  const blocks = suites.flatMap(({ label, pipelines, runs }): ReportBlock[] => {
    if (pipelines === null) return [];
    const heading: ReportBlock[] = suites.length === 1 ? [] : [{ kind: 'heading', text: label }];
    const unsafe = runs.filter(({ manifest }) => manifest.build?.sandbox.name === 'none');
    return [
      ...heading,
      ...unsafe.map(
        ({ summary }): ReportBlock => ({
          kind: 'paragraph',
          text: `The programs of ${summary.run} ran without a sandbox: what they saw and did is not known.`,
        }),
      ),
      ...pipelineBlocks(pipelines),
    ];
  });
  return blocks.length === 0 ? [] : [{ id: 'pipelines', title: 'Segmentation pipelines', blocks }];
}

function pipelineBlocks(reported: ReportedPipelines): ReportBlock[] {
  const { models, sets } = reported;
  const hardest = sets.flatMap(({ set, hardest: pictures }) =>
    pictures === null ? [] : [hardestFigure(set, pictures)],
  );
  return [
    ...tables(pipelineDiceTable(reported)),
    ...figures(pipelineDiceFigure(reported)),
    ...tables(pipelineErrorsTable(models)),
    ...figures(errorsFigure(models)),
    ...tables(pipelineChoicesTable(reported), pipelineRepeatsTable(reported)),
    ...figures(...pipelineLossFigures(reported)),
    ...cohortBlocks(reported),
    ...tables(complianceTable(models), ownSplitTable(models), maskCalibrationTable(reported)),
    ...figures(...hardest),
  ];
}

function cohortBlocks(reported: ReportedPipelines): ReportBlock[] {
  const { groups } = reported;
  if (groups === null) return [];
  if (groups.problem !== null)
    return [{ kind: 'paragraph', text: `Groups of models are not compared. ${groups.problem}` }];
  const notes = uncountedWords(groups.uncounted).map((text): ReportBlock => ({ kind: 'paragraph', text }));
  return [...tables(...cohortTables(groups.rows)), ...notes, ...figures(...cohortFigures(reported))];
}

function tables(...all: readonly (ReportTable | null)[]): ReportBlock[] {
  return all.flatMap((table) => (table === null ? [] : [{ kind: 'table', table } as const]));
}

function figures(...all: readonly (Html | null)[]): ReportBlock[] {
  return all.flatMap((figure) => (figure === null ? [] : [{ kind: 'figure', figure } as const]));
}
