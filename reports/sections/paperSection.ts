import { afterwards } from '../paper/fillCommands.js';
import type { PaperPart } from '../paper/paperTables.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

const howToRead = [
  'The tables of the RadVUQA paper (Nan et al., 2024) with the results of these runs. Means are over the items that have a value; ' +
    "how many these are of all stands in each cell's tooltip and in paper.csv.",
  'Refused multiple-choice answers count as not correct; refused open answers count as the judge scored them, and nowhere if it ' +
    'gave no score.',
  afterwards,
].join(' ');

/** The tables of the paper, those of one judge after those of another; nothing where there are none. */
export function paperSection(parts: readonly PaperPart[]): ReportSection[] {
  if (parts.length === 0) return [];
  const blocks = parts.flatMap(({ table, figures }): ReportBlock[] => [
    { kind: 'paper', table },
    ...figures.map((figure): ReportBlock => ({ kind: 'figure', figure })),
  ]);
  return [
    { id: 'paper', title: "The paper's tables", blocks: [{ kind: 'paragraph', text: howToRead }, ...blocks] },
  ];
}
