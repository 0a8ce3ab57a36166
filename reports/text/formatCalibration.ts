import { type MeasureName, measureEntries, measureOf } from '../../suites/measures.js';
import type { Calibration, ComparedRatings, MeasureCalibration } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import { scaleWords } from './formatMeasure.js';

/**
 * A calibration as a text for the terminal: for each judge and measure a verdict, numbers, and tables by question type.
 *
 * @example of a run's calibration
 * const calibration = await calibrate({ human: 'scores.csv', run: 'runs/model', suite: 'suites/ct' });
 * console.log(formatCalibration(calibration));
 */
export function formatCalibration({ human, judges, suite, model }: Calibration): string {
  const head = [
    `Judges against ${printable(human.file)} on ${model.provider}:${model.name}, suite ${suite.name} ${suite.version}`,
    `${human.rows} rows used, ${human.unknown} of unknown items, ${human.bad} that cannot be used`,
    ...human.firstBad.map(({ line, reason }) => `  line ${line}: ${printable(reason)}`),
  ];
  const sections = judges.flatMap((judge) =>
    measureEntries(judge.measures).map(([measure, calibration]) =>
      section(`${judge.name}, ${measureOf(measure).label} (${ratingWords(measure)})`, calibration),
    ),
  );
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`;
}

/** "1 to 5", or "0 or 1". */
function ratingWords(measure: MeasureName): string {
  return measureOf(measure).scale.isYesOrNo ? '0 or 1' : scaleWords(measure);
}

function section(title: string, measure: MeasureCalibration): string {
  const { n, unscored, verdict, kappa, kappaInterval, alpha, alphaInterval, correction, exact, withinOne } =
    measure;
  if (n === 0) return `${title}\n  no answer that both have rated (${unscored} rated by the human alone)`;
  const near = withinOne === null ? '' : `, at most 1 apart ${percent(withinOne)}`;
  return [
    title,
    `  agreement: ${verdict.agreement ?? 'not defined'}; bias: ${verdict.bias ?? 'not known'}`,
    `  ${n} answers, ${unscored} more without a score of the judge; exact ${percent(exact)}${near}`,
    `  kappa ${number(kappa)}${rangeText(kappaInterval)}, alpha ${number(alpha)}${rangeText(alphaInterval)}, judge - human ${biasText(measure)}`,
    `  mean of all that the judge told ${number(correction.judged)}; by its errors against the human it would be ${number(correction.corrected)}`,
    ...measure.questions.flatMap(({ question, ...compared }) => questionTable(question, compared)),
  ].join('\n');
}

/** Rows are the human's values, columns the judge's. */
function questionTable(question: string, compared: ComparedRatings): string[] {
  const { values, confusion, n } = compared;
  const cells = [['human \\ judge', ...values.map(String)]].concat(
    confusion.map((row, place) => [String(values[place]), ...row.map(String)]),
  );
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padStart(widths[column])).join('  '));
  return [
    `  ${question}: ${n} answers, judge - human ${biasText(compared)}`,
    ...lines.map((line) => `    ${line}`),
  ];
}

function biasText({ bias: { mean, interval } }: ComparedRatings): string {
  if (interval === null) return signed(mean);
  const confidence = `${Math.round(100 * interval.confidence)} %`;
  return `${signed(mean)} (${confidence}: ${signed(interval.lower)} to ${signed(interval.upper)})`;
}

/** " (0.31 to 0.72)"; nothing without an interval. */
function rangeText(interval: MeasureCalibration['kappaInterval']): string {
  return interval === null ? '' : ` (${number(interval.lower)} to ${number(interval.upper)})`;
}

function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${number(value)}` : number(value);
}

function number(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(0)} %`;
}
