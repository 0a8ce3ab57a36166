import { type MeasureName, measures } from '../../suites/measures.js';
import type { MeasureCalibration } from '../../suites/schema/schema.js';
import { formatCount } from '../text/formatNumber.js';
import { biasCells, biasColumns } from './biasCells.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** What a judge said where the human said what, by question type: one row a question type and rating of the human. */
export function humanConfusionTable(
  judge: string,
  measure: MeasureName,
  { questions, values }: MeasureCalibration,
): ReportTable {
  return {
    caption: `The human and ${judge}, ${measures[measure].label}`,
    explanation:
      "Rows: the human's rating; columns: the judge's, rounded half up; cells: answers. Ratings that the human gave to " +
      'no such answer have no row. Answers and bias are of the question type as a whole, beside its first row.',
    columns: [
      textColumn('Question'),
      numberColumn('Human'),
      ...values.map((value) => numberColumn(`Judge ${value}`)),
      numberColumn('Answers'),
      ...biasColumns(questions.map(({ bias }) => bias)),
    ],
    rows: questions.flatMap(({ question, n, bias, confusion }) => {
      const ofQuestion = [formatCount(n), ...biasCells(measure, bias)];
      return confusion
        .map((counts, place) => ({ value: values[place], counts }))
        .filter(({ counts }) => counts.some((count) => count > 0))
        .map(({ value, counts }, row) => {
          const last = row === 0 ? ofQuestion : ['', '', ''];
          return { cells: [question, String(value), ...counts.map(formatCount), ...last] };
        });
    }),
  };
}
