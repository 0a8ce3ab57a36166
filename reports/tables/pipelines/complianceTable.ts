import { promptPoints } from '../../../results/pipelines/programs/compliance.js';
import type { PipelineModel } from '../../pipelines/reportedPipelines.js';
import { formatCount, noValue } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

/** Which of the prompt's 22 points the programs of each run meet; null where no program was kept. */
export function complianceTable(models: readonly PipelineModel[]): ReportTable | null {
  const runs = models.flatMap(({ run, pipelines }) => {
    const met = pipelines.flatMap(({ program }) => (program === null ? [] : [program.met]));
    return met.length === 0 ? [] : [{ run, met }];
  });
  if (runs.length === 0) return null;
  return {
    caption: 'Points of the prompt that are met',
    explanation:
      'Programs that meet a point, of those that were kept. Checks look at code, prints and files for signs; they do not tell how well a point is met, and ' +
      'what is met in a way that nobody would guess counts as not met.',
    columns: [textColumn('Point'), ...runs.map(({ run }) => numberColumn(run))],
    rows: [
      ...promptPoints.map(({ number, words }, place) => ({
        cells: [
          `${number}. ${words}`,
          ...runs.map(({ met }) => share(met.filter((points) => points[place]).length, met.length)),
        ],
      })),
      {
        weight: 'total' as const,
        cells: [
          'all points',
          ...runs.map(({ met }) =>
            share(met.flat().filter((isMet) => isMet).length, met.length * promptPoints.length),
          ),
        ],
      },
    ],
  };
}

function share(met: number, all: number): string {
  return all === 0 ? noValue : `${formatCount(met)} of ${formatCount(all)}`;
}
