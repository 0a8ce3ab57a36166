import { adjustments } from '../../results/compare/adjustment.js';
import { type Comparison, type ComparisonRow, statisticColumns } from '../../results/compare/comparison.js';
import type { RepeatSpread } from '../../results/compare/repeats/repeatSpread.js';
import {
  headingText,
  type StatisticCell,
  type StatisticFormat,
} from '../../results/compare/statistics/pairedStatistic.js';
import { pairedStatistics } from '../../results/compare/statistics/pairedStatistics.js';
import type { RowReport } from '../../results/join/rowReport.js';
import { isHigherBetter, type MeasureName, measureOf } from '../../suites/measures.js';
import { disagreementNote } from './disagreementNote.js';
import { familiesNote } from './familiesNote.js';
import { fewSubjectsNote } from './fewSubjectsNote.js';
import { scaleWords } from './formatMeasure.js';
import { formatTable } from './formatTable.js';
import { isRanked, ladderAspect, ladderHeader, ladderNote, ladderRows } from './ladderWords.js';
import { spreadHeader, spreadNote, spreadRow } from './spreadWords.js';
import { unpairedNote } from './unpairedNote.js';
import { unvaluedNote } from './unvaluedNote.js';

/** Digits after the point: scores of 1 to 5 and shares of 1 need as many to show a difference of one item in 200. */
const digits = 3;

/**
 * A comparison as a text for the terminal: a table for each run, level, form and measure, and what was left out.
 *
 * @example of the prompts within a judged run
 * const comparison = await compareRuns({ runs: ['runs/model'], suite: 'suites/ct', by: 'prompt' });
 * console.log(formatComparison(comparison));
 */
export function formatComparison(comparison: Comparison): string {
  const { by, suite, judge, rows } = comparison;
  const titles = [...new Set(rows.map(tableTitle))];
  const tables = titles.map((title) => {
    const members = rows.filter((row) => tableTitle(row) === title);
    return `${title}\n${tableBody(members, comparison)}`;
  });
  const judged = by === 'judge' ? '' : `, judge ${judge.name} (${judge.hash.slice(0, 12)})`;
  return `${[
    `Comparison by ${by}, suite ${suite.name} ${suite.version}${judged}`,
    ...comparison.notes.map((note) => wrapped(note).join('\n')),
    ...tables,
    ...ladders(comparison),
    ...spreads(comparison),
    notes(comparison),
  ].join('\n\n')}\n`;
}

function tableBody(rows: readonly ComparisonRow[], comparison: Comparison): string {
  const pairs = Math.max(...rows.map((row) => row.pairs));
  if (rows.every((row) => row.compared === 0)) return `  none of ${pairs} pairs has a value on both sides`;
  const shown = columns.filter(
    ({ isAlwaysShown, cell }) => isAlwaysShown || rows.some((row) => cell(row) !== null),
  );
  const table = formatTable([
    tableHeader(rows[0], comparison, shown),
    ...rows.map((row) => tableRow(row, shown)),
  ]);
  const note = disagreementNote(rows);
  return note === null
    ? table
    : `${table}\n${wrapped(note)
        .map((line) => `  ${line}`)
        .join('\n')}`;
}

function tableTitle({ run, level, baseline, form, measure }: ComparisonRow): string {
  return `${run}: ${level} - ${baseline}, ${form} questions, ${measureWords(measure)}`;
}

/** "hallucination (0 to 1, lower is better)". */
function measureWords(measure: MeasureName): string {
  const { label } = measureOf(measure);
  return `${label} (${scaleWords(measure)}, ${isHigherBetter(measure) ? 'higher' : 'lower'} is better)`;
}

/** The columns that may be printed; details that no row has, such as bounds where nothing is missing, are left out. */
const columns = statisticColumns.flatMap(({ text, format, cell, page }) =>
  text === undefined ? [] : [{ heading: text, format, cell, isAlwaysShown: page?.part !== 'detail' }],
);
type PrintedColumn = (typeof columns)[number];

function tableHeader(
  { level, baseline }: ComparisonRow,
  { confidence, adjustment }: Comparison,
  shown: readonly PrintedColumn[],
): string[] {
  const context = {
    level,
    baseline,
    confidence: `${Math.round(confidence * 100)} %`,
    adjustment: adjustments[adjustment].label,
  };
  return ['aspect', ...shown.map(({ heading }) => headingText(heading, context))];
}

function tableRow(row: ComparisonRow, shown: readonly PrintedColumn[]): string[] {
  return [row.aspect, ...shown.map(({ format, cell }) => formatCell(cell(row), format))];
}

function formatCell(cell: StatisticCell, format: StatisticFormat): string {
  if (cell === null) return '-';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return `${formatSigned(cell.lower)} to ${formatSigned(cell.upper)}`;
  return formats[format](cell);
}

const formats: Readonly<Record<StatisticFormat, (value: number) => string>> = {
  word: String,
  count: String,
  share: (value) => `${(100 * value).toFixed(1)} %`,
  value: (value) => value.toFixed(digits),
  difference: formatSigned,
  spread: (value) => value.toFixed(digits),
  interval: formatSigned,
  coefficient: formatSigned,
  p: (value) => (value < 0.001 ? '<0.001' : value.toFixed(3)),
};

/** A table for each ladder that has a score: ranks, and whether each contender can be told from the next. */
function ladders({ ladders: all, adjustment }: Comparison): string[] {
  return all.filter(isRanked).map((ladder) => {
    const { run, form, measure, aspect } = ladder;
    const title = `${run}: ladder, ${form} questions, ${measureWords(measure)}, ${ladderAspect(aspect)}`;
    const header = ladderHeader(adjustments[adjustment].label);
    const rows = ladderRows(ladder, (score) => score.toFixed(digits));
    return [
      title,
      formatTable([header, ...rows]),
      ...wrapped(ladderNote(ladder)).map((line) => `  ${line}`),
    ].join('\n');
  });
}

/** A table for each run, form and measure: how far repeats of one item lie apart. */
function spreads(comparison: Comparison): string[] {
  const all = comparison.spreads.filter(({ items }) => items > 0);
  const titleOf = ({ run, form, measure }: RepeatSpread) =>
    `${run}: spread over repeats, ${form} questions, ${measureWords(measure)}`;
  return [...new Set(all.map(titleOf))].map((title) => {
    const members = all.filter((spread) => titleOf(spread) === title);
    const table = formatTable([spreadHeader, ...members.map(spreadRow)]);
    return [title, table, ...wrapped(spreadNote).map((line) => `  ${line}`)].join('\n');
  });
}

function notes(comparison: Comparison): string {
  const { items, runs, rows } = comparison;
  const unpaired = [unpairedNote(comparison), unvaluedNote(comparison)].filter((note) => note !== null);
  const few = fewSubjectsNote(rows);
  const reports = [items, ...runs.flatMap(({ responses, judgements }) => [responses, judgements])];
  return [
    ...wrapped(`${pairedStatistics.flatMap(({ note }) => note ?? []).join('; ')}.`),
    ...wrapped(familiesNote(comparison)),
    ...(few === null ? [] : wrapped(few)),
    ...unpaired.flatMap(wrapped),
    ...new Set(reports.filter(({ bad, unknown, duplicates }) => bad + unknown + duplicates > 0).map(rowNote)),
  ].join('\n');
}

/** Lines of at most 120 characters, broken between words. */
function wrapped(text: string): string[] {
  return text.match(/\S.{0,118}\S(?=\s|$)/g) ?? [text];
}

function rowNote({ file, bad, unknown, duplicates }: RowReport): string {
  return `${file}: ${bad} bad rows, ${unknown} of unknown items, ${duplicates} replaced by later rows.`;
}

function formatSigned(value: number): string {
  const text = value.toFixed(digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text.replace(/^-(0\.0*)$/, '$1');
}
