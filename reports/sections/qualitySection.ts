import { detectionFigure } from '../figures/detectionFigure.js';
import { scoreRocFigure } from '../figures/scoreRocFigure.js';
import type { ReportedQuality } from '../quality/reportedQuality.js';
import type { ReportData } from '../reportData.js';
import { assessorsTable } from '../tables/quality/assessorsTable.js';
import { controlsTable } from '../tables/quality/controlsTable.js';
import { faultNamedTable } from '../tables/quality/faultNamedTable.js';
import { faultsTable } from '../tables/quality/faultsTable.js';
import { readersTable } from '../tables/quality/readersTable.js';
import { replyFormsTable } from '../tables/quality/replyFormsTable.js';
import { scoresTable } from '../tables/quality/scoresTable.js';
import { tasksTable } from '../tables/quality/tasksTable.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** What runs made of masks whose quality they were to judge; nothing where no suite asks for that. */
export function qualitySection({ suites }: ReportData): ReportSection[] {
  const blocks = suites.flatMap(({ label, quality }): ReportBlock[] => {
    if (quality === null) return [];
    const heading: ReportBlock[] = suites.length === 1 ? [] : [{ kind: 'heading', text: label }];
    return [...heading, ...qualityBlocks(quality)];
  });
  return blocks.length === 0 ? [] : [{ id: 'quality', title: 'Segmentation quality', blocks }];
}

function qualityBlocks(quality: ReportedQuality): ReportBlock[] {
  const tables = [
    scoresTable(quality.assessors),
    controlsTable(quality),
    tasksTable(quality),
    faultNamedTable(quality),
    replyFormsTable(quality.assessors),
    readersTable(quality.readers),
  ].filter((table) => table !== null);
  const hasFaults = quality.masks.some(({ fault }) => fault !== null);
  return [
    { kind: 'table', table: assessorsTable(quality.assessors) },
    ...figureBlocks(scoreRocFigure(quality.assessors)),
    ...figureBlocks(hasFaults ? detectionFigure(quality) : null),
    ...(hasFaults ? [{ kind: 'table', table: faultsTable(quality) } as const] : []),
    ...tables.map((table): ReportBlock => ({ kind: 'table', table })),
  ];
}

function figureBlocks(figure: ReturnType<typeof scoreRocFigure>): ReportBlock[] {
  return figure === null ? [] : [{ kind: 'figure', figure }];
}
