import type { Comparison, ComparisonRow } from './comparison.js';
import type { Measure } from './measure.js';

type Cell = string;

/** Digits after the point: scores of 1 to 5 and shares of 1 need as many to show a difference of one item in 200. */
const digits = 3;

const measureNames: Readonly<Record<Measure, string>> = {
  responseAccuracy: 'response accuracy (1 to 5, higher is better)',
  accuracy: 'accuracy (0 to 1, higher is better)',
  hallucination: 'hallucination (0 to 1, lower is better)',
};

/** A comparison as a text for the terminal: a table for each run, level, form and measure, and what was left out. */
export function formatComparison(comparison: Comparison): string {
  const { by, suite, judge, rows } = comparison;
  const tables = new Set(rows.map(tableTitle));
  const blocks = [...tables].map((title) => {
    const members = rows.filter((row) => tableTitle(row) === title);
    return `${title}\n${formatTable([tableHeader(members[0], comparison), ...members.map(tableRow)])}`;
  });
  const heading = `Comparison by ${by}, suite ${suite.name} ${suite.version}, judge ${judge.name} (${judge.hash.slice(0, 12)})`;
  return `${[heading, ...blocks, footnote(comparison)].join('\n\n')}\n`;
}

function tableTitle({ run, level, baseline, form, measure }: ComparisonRow): string {
  return `${run}: ${level} - ${baseline}, ${form} questions, ${measureNames[measure]}`;
}

function tableHeader({ level, baseline }: ComparisonRow, { confidence }: Comparison): Cell[] {
  const interval = `${Math.round(confidence * 100)} % interval`;
  return ['aspect', 'pairs', 'coverage', level, baseline, 'difference', interval, 'r', 'p', 'p (Holm)'];
}

function tableRow(row: ComparisonRow): Cell[] {
  const { interval, test } = row;
  return [
    row.aspect,
    String(row.compared),
    `${(100 * row.coverage).toFixed(1)} %`,
    formatNumber(row.levelMean),
    formatNumber(row.baselineMean),
    formatSigned(row.difference),
    interval === null ? '-' : `${formatSigned(interval.lower)} to ${formatSigned(interval.upper)}`,
    test.kind === 'tested' ? formatSigned(test.rankBiserial) : '-',
    formatP(row.p),
    formatP(row.adjustedP),
  ];
}

/** Columns aligned: the first to the left, numbers to the right. */
function formatTable(rows: readonly Cell[][]): string {
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: Cell[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
  return rows.map((row) => `  ${line(row).join('  ').trimEnd()}`).join('\n');
}

function footnote({ unpaired, runs }: Comparison): string {
  const notes = [
    'pairs: those compared; coverage: pairs scored on both sides of those in the suite; r: rank-biserial correlation',
    'p: Wilcoxon signed-rank test; p (Holm): adjusted within a run, scores and hallucination apart, "all" apart',
    'interval: of the difference, bootstrap over subjects',
  ];
  if (unpaired > 0) notes.push(`${unpaired} items have no partner and are not compared`);
  for (const { run, responses, judgements } of runs) {
    for (const { file, bad, unknown, duplicates } of [responses, judgements]) {
      if (bad + unknown + duplicates === 0) continue;
      notes.push(
        `${run}: ${file}: ${bad} bad rows, ${unknown} of unknown items, ${duplicates} replaced by later rows`,
      );
    }
  }
  return notes.join('\n');
}

function formatNumber(value: number | null): string {
  return value === null ? '-' : value.toFixed(digits);
}

function formatSigned(value: number | null): string {
  if (value === null) return '-';
  const text = value.toFixed(digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text.replace(/^-(0\.0*)$/, '$1');
}

function formatP(p: number | null): string {
  if (p === null) return '-';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}
