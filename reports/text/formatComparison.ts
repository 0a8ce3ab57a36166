import { type Comparison, type ComparisonRow, statisticColumns } from '../../results/compare/comparison.js';
import {
  headingText,
  type StatisticCell,
  type StatisticFormat,
} from '../../results/compare/statistics/pairedStatistic.js';
import { pairedStatistics } from '../../results/compare/statistics/pairedStatistics.js';
import type { RowReport } from '../../results/join/rowReport.js';
import { isHigherBetter, type MeasureName, measureOf } from '../../suites/measures.js';
import { fewSubjectsNote } from './fewSubjectsNote.js';
import { scaleWords } from './formatMeasure.js';
import { formatTable } from './formatTable.js';

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
  const suiteAndJudge = `suite ${suite.name} ${suite.version}, judge ${judge.name} (${judge.hash.slice(0, 12)})`;
  return `${[`Comparison by ${by}, ${suiteAndJudge}`, ...comparison.notes, ...tables, notes(comparison)].join('\n\n')}\n`;
}

function tableBody(rows: readonly ComparisonRow[], comparison: Comparison): string {
  const pairs = Math.max(...rows.map((row) => row.pairs));
  if (rows.every((row) => row.compared === 0)) return `  none of ${pairs} pairs has a value on both sides`;
  return formatTable([tableHeader(rows[0], comparison), ...rows.map(tableRow)]);
}

function tableTitle({ run, level, baseline, form, measure }: ComparisonRow): string {
  return `${run}: ${level} - ${baseline}, ${form} questions, ${measureWords(measure)}`;
}

/** "hallucination (0 to 1, lower is better)". */
function measureWords(measure: MeasureName): string {
  const { label } = measureOf(measure);
  return `${label} (${scaleWords(measure)}, ${isHigherBetter(measure) ? 'higher' : 'lower'} is better)`;
}

/** The columns that are printed. */
const columns = statisticColumns.flatMap(({ text, format, cell }) =>
  text === undefined ? [] : [{ heading: text, format, cell }],
);

function tableHeader({ level, baseline }: ComparisonRow, { confidence }: Comparison): string[] {
  const context = { level, baseline, confidence: `${Math.round(confidence * 100)} %` };
  return ['aspect', ...columns.map(({ heading }) => headingText(heading, context))];
}

function tableRow(row: ComparisonRow): string[] {
  return [row.aspect, ...columns.map(({ format, cell }) => formatCell(cell(row), format))];
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
  interval: formatSigned,
  coefficient: formatSigned,
  p: (value) => (value < 0.001 ? '<0.001' : value.toFixed(3)),
};

function notes({ unpaired, items, runs, rows }: Comparison): string {
  const few = fewSubjectsNote(rows);
  const reports = [items, ...runs.flatMap(({ responses, judgements }) => [responses, judgements])];
  return [
    ...wrapped(`${pairedStatistics.flatMap(({ note }) => note ?? []).join('; ')}.`),
    ...(few === null ? [] : [few]),
    ...(unpaired > 0 ? [`${unpaired} items have no partner and are not compared.`] : []),
    ...reports.filter(({ bad, unknown, duplicates }) => bad + unknown + duplicates > 0).map(rowNote),
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
