import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import { type Floor, floorNames } from '../floors/measureFloors.js';
import { boundedText } from '../text/boundedText.js';
import { formatMeasure, formatRange } from '../text/formatMeasure.js';
import { formatCount } from '../text/formatNumber.js';
import { capitalized } from '../text/words.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** Of an answer, in characters. */
const mostShown = 80;

/** What a suite gives away without its images: one row a question type. */
export function floorsTable(caption: string, floors: readonly Floor[]): ReportTable {
  return {
    caption,
    explanation:
      'Scores without any image, of a sample of each question type, judged by rules: random guesses, guesses from the text of ' +
      'the item alone (blind), and from the texts and options of all items of the same image (neighbours). The best constant answer is the one ' +
      'that scores most if given to every item, which only the key tells: how far it leads is how often one thing is right. A model ' +
      'shows that it sees only by what it has above all of these. 95 % interval by subject in brackets.',
    columns: [
      textColumn('Question'),
      textColumn('Score'),
      ...[...floorNames.map(capitalized), 'Best constant'].map(numberColumn),
      textColumn('Which answer'),
      numberColumn('Items'),
    ],
    rows: floors.map(({ question, measure, n, scores, constant }) => ({
      cells: [
        question,
        capitalized(measureOf(measure).label),
        ...floorNames.map((name) => floorCell(measure, scores[name])),
        floorCell(measure, constant.score),
        boundedText(constant.answer, mostShown),
        formatCount(n),
      ],
    })),
  };
}

function floorCell(measure: MeasureName, { value, interval }: MetricResult): string {
  const range = interval === null ? '' : ` (${formatRange(measure, interval)})`;
  return `${formatMeasure(measure, value)}${range}`;
}
