import { selectPairs } from '../../results/select/comparePairs.js';
import { itemFilter, selectItems } from '../../results/select/selectItems.js';
import type { MeasureName } from '../../suites/measures.js';
import { differenceOf, meanValue, paperCell } from './paperCells.js';
import { marksOfP } from './paperMarks.js';
import { modalityRows, ofVolumes, usualLevels } from './paperSelections.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperTable, PaperValue } from './paperTable.js';
import { closedQuestions, openQuestions } from './questionGroups.js';
import { unreadNote } from './unreadNote.js';

/** The prompts of the paper, the one to be compared with first. */
const prompts = ['basic', 'advanced'] as const;

/** Columns under each prompt. */
const columns = [
  { title: 'Open', questions: openQuestions, measures: ['responseAccuracy', 'hallucination'] },
  { title: 'Multiple-choice', questions: closedQuestions, measures: ['accuracy'] },
] as const satisfies readonly {
  readonly title: string;
  readonly questions: readonly string[];
  readonly measures: readonly MeasureName[];
}[];

/** Table V: what the advanced prompt, which the paper calls a chain of thought, changes. */
export function promptTable(source: PaperSource): PaperTable {
  return {
    name: 'table5',
    number: 'Table V',
    title: 'Basic and advanced prompts',
    judge: source.judge,
    notes: [
      'Open: response accuracy (1 to 5), in brackets hallucination. Multiple-choice: accuracy (0 to 1). All questions of Table ' +
        'II. Marks: the advanced prompt against the basic one, on pairs of items that differ in this alone.',
      'The advanced prompt tells the region and up to two structures; it asks for no chain of thought.',
      ...unreadNote({ suites: ofVolumes(source.suites) }),
    ],
    columns: prompts.flatMap((prompt) =>
      columns.map(({ title }) => ({ group: prompt === 'basic' ? 'Basic' : 'Advanced', title })),
    ),
    rows: modalityRows(source, {
      columns: prompts.length * columns.length,
      cellsOf: (suite, make) => cellsOf(source, suite, make),
    }),
  };
}

function cellsOf(source: PaperSource, of: PaperSuite, make: string): (run: PaperRun) => PaperCell[] {
  const cells = prompts.flatMap((prompt) => columns.map((column) => valuesOf(of, prompt, column)));
  return (run) => cells.map((values) => paperCell(values(run), { source, run, make }));
}

/** The values of a cell; those of the prompt that is compared are marked. */
function valuesOf(
  of: PaperSuite,
  prompt: (typeof prompts)[number],
  { questions, measures }: (typeof columns)[number],
): (run: PaperRun) => PaperValue[] {
  const items = selectItems(of.suite, { questions, levels: usualLevels([prompt]) });
  const { prompt: _, ...levels } = usualLevels([prompt]);
  const all = of.pairsBy('prompt').find(({ level }) => level === prompt);
  const pairs = selectPairs(all, itemFilter(of.suite, { questions, levels }));
  return (run) =>
    measures.map((measure: MeasureName, place) => {
      const value = meanValue(items, run, measure, place === 0 ? 'none' : 'round');
      if (prompt === 'basic') return value;
      const { p, itemP } = differenceOf(pairs, of, run, measure);
      return { ...value, p, itemP, marks: marksOfP({ p, itemP }) };
    });
}
