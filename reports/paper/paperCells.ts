import {
  comparePairs,
  type PairedDifference,
  type SelectedPairs,
} from '../../results/select/comparePairs.js';
import { meanOfItems } from '../../results/select/meanOfItems.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import type { WritingName } from '../../suites/scales.js';
import { fillCommands } from './fillCommands.js';
import { marksOfP } from './paperMarks.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperRow, PaperValue } from './paperTable.js';

type Brackets = PaperValue['brackets'];

/** What a run that this judge did not judge has. */
const noVerdicts = { measures: {} };

/** The mean of a measure over items, written as the paper has it. */
export function meanValue(
  items: readonly number[],
  { verdicts, subjects }: PaperRun,
  measure: MeasureName,
  brackets: Brackets = 'none',
): PaperValue {
  const { value, ...mean } = meanOfItems(items, { verdicts: verdicts ?? noVerdicts, subjects }, measure);
  const format = { writing: paperWriting(measure) };
  const { label: name } = measureOf(measure);
  return { ...mean, name, number: value, format, brackets, p: null, itemP: null, marks: [], of: null };
}

/** The mean difference of pairs in a measure, marked by both its p. */
export function differenceValue(
  difference: PairedDifference,
  measure: MeasureName,
  brackets: Brackets = 'none',
): PaperValue {
  const { pairs, n, p, itemP } = difference;
  return {
    name: `${measureOf(measure).label}, difference`,
    number: difference.difference,
    format: { writing: paperWriting(measure), isDifference: true },
    brackets,
    items: pairs,
    n,
    interval: null,
    p,
    itemP,
    marks: marksOfP(difference),
    of: null,
  };
}

function paperWriting(measure: MeasureName): WritingName {
  const { inPaper, scale } = measureOf(measure);
  return inPaper?.writing ?? scale.writing;
}

/** Pairs of a suite's items in a measure, as a run answered and the judge judged; without verdicts no pair has a value. */
export function differenceOf(
  pairs: SelectedPairs,
  { suite }: PaperSuite,
  { verdicts }: PaperRun,
  measure: MeasureName,
): PairedDifference {
  if (verdicts === null)
    return { pairs: pairs.levelItems.length, n: 0, difference: null, p: null, itemP: null };
  return comparePairs(pairs, { suite, verdicts }, measure);
}

/** What a cell lacks when it lacks something. */
interface CellContext {
  readonly source: PaperSource;
  readonly run: PaperRun;
  /** Command that makes items which the suite has none of. */
  readonly make: string;
}

/** A cell of values: where one is missing, with the command that would give it. */
export function paperCell(values: readonly PaperValue[], { source, run, make }: CellContext): PaperCell {
  const missing = values.filter(({ number }) => number === null);
  if (missing.length === 0) return { values, fill: null };
  if (missing.some(({ items }) => items === 0)) return { values, fill: make };
  const judge = run.verdicts === null ? source.judgeArgument : 'PROVIDER:NAME';
  return { values, fill: fillCommands.judge(judge) };
}

/** A row for each run of a suite. */
export function suiteRows(
  { runs }: PaperSuite,
  block: string | null,
  cellsOf: (run: PaperRun) => readonly PaperCell[],
): PaperRow[] {
  return runs.map((run) => ({ block, model: run.model, run: run.run.name, cells: cellsOf(run) }));
}

/** A row that stands for what no suite has. */
export function missingRow(block: string | null, columns: number, make: string): PaperRow {
  const cells = Array.from({ length: columns }, (): PaperCell => ({ values: [], fill: make }));
  return { block, model: 'no suite', run: null, cells };
}
