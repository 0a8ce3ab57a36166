import { selectPairs } from '../../results/select/comparePairs.js';
import { itemFilter } from '../../results/select/selectItems.js';
import { conditions } from '../../suites/conditions.js';
import { fillCommands } from './fillCommands.js';
import { differenceOf, differenceValue, missingRow, paperCell, suiteRows } from './paperCells.js';
import { suiteBlock, suiteNotes, usualLevels } from './paperSelections.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperRow, PaperTable } from './paperTable.js';
import { questionGroups } from './questionGroups.js';
import { unreadNote } from './unreadNote.js';

const level = 'window';

/** Table IV: what a display window changes. */
export function windowTable(source: PaperSource): PaperTable {
  const suites = source.suites.filter(hasBoth);
  return {
    name: 'table4',
    number: 'Table IV',
    title: 'With the display window minus without it',
    judge: source.judge,
    notes: [
      'Response accuracy of open questions with the window of the region minus that with the range of the whole volume; in ' +
        'brackets, the same for hallucination, in percentage points. Over pairs of items that differ in this alone.',
      `Prompts pooled: ${source.prompts.join(', ')}.`,
      ...unreadNote({ suites }),
      ...suiteNotes(suites),
    ],
    columns: questionGroups.map(({ title, open }) => ({ group: title, title: open.join(', ') })),
    rows: rowsOf(source, suites),
  };
}

function rowsOf(source: PaperSource, suites: readonly PaperSuite[]): PaperRow[] {
  if (suites.length === 0) return [missingRow(null, questionGroups.length, fillCommands.windows)];
  return suites.flatMap((suite) => suiteRows(suite, suiteBlock(suite, suites), cellsOf(source, suite)));
}

function hasBoth({ suite }: PaperSuite): boolean {
  const levels = suite.levels.map(({ window }) => window);
  return levels.includes(level) && levels.includes(conditions.window.baselines[0]);
}

function cellsOf(source: PaperSource, of: PaperSuite): (run: PaperRun) => PaperCell[] {
  const { window: _, ...levels } = usualLevels(source.prompts);
  const pairs = of.pairsBy('window').find((one) => one.level === level);
  const groups = questionGroups.map(({ open }) =>
    selectPairs(pairs, itemFilter(of.suite, { questions: open, levels })),
  );
  return (run) =>
    groups.map((members) => {
      const values = [
        differenceValue(differenceOf(members, of, run, 'responseAccuracy'), 'responseAccuracy'),
        differenceValue(differenceOf(members, of, run, 'hallucination'), 'hallucination', 'round'),
      ];
      return paperCell(values, { source, run, make: fillCommands.windows });
    });
}
