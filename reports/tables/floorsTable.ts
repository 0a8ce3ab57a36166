import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import { type Floor, floorNames } from '../floors/measureFloors.js';
import { formatMeasure, formatRange } from '../text/formatMeasure.js';
import { formatCount } from '../text/formatNumber.js';
import { capitalized } from '../text/words.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** What a suite gives away without its images: one row a question type. */
export function floorsTable(caption: string, floors: readonly Floor[]): ReportTable {
  return {
    caption,
    explanation:
      'Scores without any image, of a sample of each question type, judged by rules: random guesses, guesses from the text of ' +
      'the item alone (blind), and from the texts and options of all items of the same image (neighbours). A model shows that it ' +
      'sees only by what it has above these. 95 % interval by subject in brackets.',
    columns: [
      textColumn('Question'),
      textColumn('Score'),
      ...[...floorNames.map(capitalized), 'Items'].map(numberColumn),
    ],
    rows: floors.map(({ question, measure, n, scores }) => ({
      cells: [
        question,
        capitalized(measureOf(measure).label),
        ...floorNames.map((name) => floorCell(measure, scores[name])),
        formatCount(n),
      ],
    })),
  };
}

function floorCell(measure: MeasureName, { value, interval }: MetricResult): string {
  const range = interval === null ? '' : ` (${formatRange(measure, interval)})`;
  return `${formatMeasure(measure, value)}${range}`;
}
