import { selectItems } from '../../results/select/selectItems.js';
import { meanValue, paperCell } from './paperCells.js';
import { modalityRows, ofVolumes, usualLevels } from './paperSelections.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperTable } from './paperTable.js';
import { questionGroups } from './questionGroups.js';
import { unreadNote } from './unreadNote.js';

/** The numbers of Figure 3: how often models hallucinate, by aspect. */
export function hallucinationTable(source: PaperSource): PaperTable {
  return {
    name: 'figure3',
    number: 'Figure 3',
    title: 'Hallucination by aspect',
    judge: source.judge,
    notes: [
      'Share of the answers to open questions that claim what is not there.',
      `Prompts pooled: ${source.prompts.join(', ')}. Images as is usual: in their window, not perturbed.`,
      ...unreadNote({ suites: ofVolumes(source.suites) }),
    ],
    columns: questionGroups.map(({ title, open }) => ({ group: title, title: open.join(', ') })),
    rows: modalityRows(source, {
      columns: questionGroups.length,
      cellsOf: (suite, make) => cellsOf(source, suite, make),
    }),
  };
}

function cellsOf(source: PaperSource, { suite }: PaperSuite, make: string): (run: PaperRun) => PaperCell[] {
  const levels = usualLevels(source.prompts);
  const groups = questionGroups.map(({ open }) => selectItems(suite, { questions: open, levels }));
  return (run) =>
    groups.map((items) => paperCell([meanValue(items, run, 'hallucination')], { source, run, make }));
}
