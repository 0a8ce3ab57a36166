import { type ItemSelection, selectItems } from '../../results/select/selectItems.js';
import { meanValue, paperCell } from './paperCells.js';
import { modalityRows, ofVolumes, usualLevels } from './paperSelections.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperColumn, PaperTable } from './paperTable.js';
import { openQuestions, type QuestionGroup, questionGroups } from './questionGroups.js';
import { unreadNote } from './unreadNote.js';

/** Table II: what models can do, by aspect. */
export function attributesTable(source: PaperSource): PaperTable {
  return {
    name: 'table2',
    number: 'Table II',
    title: 'Capabilities by aspect',
    judge: source.judge,
    notes: [
      'Response accuracy of open questions (1 to 5); in brackets, multiple-choice accuracy (0 to 1).',
      `Prompts pooled: ${source.prompts.join(', ')}. Images as is usual: in their window, not perturbed.`,
      'Average hallucination: over all answers to these open questions of which the judge could tell, so aspects with more ' +
        'items weigh more; not the mean of the aspects.',
      ...unreadNote({ suites: ofVolumes(source.suites) }),
    ],
    columns: [...questionGroups.map(groupColumn), { group: null, title: 'Average hallucination' }],
    rows: modalityRows(source, {
      columns: questionGroups.length + 1,
      cellsOf: (suite, make) => cellsOf(source, suite, make),
    }),
  };
}

function groupColumn({ title, open, closed }: QuestionGroup): PaperColumn {
  const brackets = closed.length === 0 ? '' : ` (${closed.join(', ')})`;
  return { group: title, title: `${open.join(', ')}${brackets}` };
}

function cellsOf(source: PaperSource, { suite }: PaperSuite, make: string): (run: PaperRun) => PaperCell[] {
  const levels = usualLevels(source.prompts);
  const itemsOf = (selection: ItemSelection) => selectItems(suite, { ...selection, levels });
  const groups = questionGroups.map(({ open, closed }) => ({
    open: itemsOf({ questions: open }),
    closed: closed.length === 0 ? null : itemsOf({ questions: closed }),
  }));
  const all = itemsOf({ questions: openQuestions });
  return (run) => {
    const cells = groups.map(({ open, closed }) => [
      meanValue(open, run, 'responseAccuracy'),
      ...(closed === null ? [] : [meanValue(closed, run, 'accuracy', 'round')]),
    ]);
    return [...cells, [meanValue(all, run, 'hallucination')]].map((values) =>
      paperCell(values, { source, run, make }),
    );
  };
}
