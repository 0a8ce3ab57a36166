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

/**
 * What a suite gives away without its images: one row a question type.
 *
 * @param standIns What the suite's cases stand in for, as its manifest has it.
 */
export function floorsTable(
  caption: string,
  floors: readonly Floor[],
  standIns: readonly string[] = [],
): ReportTable {
  return {
    caption,
    explanation:
      'Scores without any image, of a sample of each question type, judged by rules: random guesses, guesses from the text of ' +
      'the item alone (blind), and from the texts and options of all items of the same image (neighbours) or the same case (case). The prior answers by what is right of ' +
      `other subjects, given the text: ${priorNote(floors)}. The best constant answer is the one ` +
      'that scores most if given to every item, which only the key tells: how far it leads is how often one thing is right. A model ' +
      'shows that it sees only by what it has above all of these; but what neighbours and case read, one that is asked item by item has ' +
      'not seen. 95 % interval by subject in brackets.' +
      standInsNote(standIns),
    columns: [
      textColumn('Question'),
      textColumn('Score'),
      ...[...floorNames.map(capitalized), 'Prior', 'Best constant'].map(numberColumn),
      textColumn('Which answer'),
      numberColumn('Items'),
    ],
    rows: floors.map(({ question, measure, n, scores, prior, constant }) => ({
      cells: [
        question,
        capitalized(measureOf(measure).label),
        ...floorNames.map((name) => floorCell(measure, scores[name])),
        prior.kind === 'absent' ? '–' : floorCell(measure, prior.score),
        floorCell(measure, constant.score),
        boundedText(constant.answer, mostShown),
        formatCount(n),
      ],
    })),
  };
}

/** Where the prior is from, and of which items it is told. */
function priorNote(floors: readonly Floor[]): string {
  const [absent] = floors.flatMap(({ prior }) => (prior.kind === 'absent' ? [prior.reason] : []));
  const measured = floors.map(({ prior }) => prior).filter((prior) => prior.kind === 'measured');
  if (measured.length === 0) return `not given, as ${absent}`;
  const [{ by }] = measured;
  const left = floors.some(({ prior, n }) => prior.kind === 'absent' || prior.n < n);
  if (by === 'cross-fitting') return 'it is fitted on subjects of this suite, for each item without its own';
  return `it was fitted on the subjects of a file${left ? ', whose items here are left out' : ''}`;
}

function standInsNote(standIns: readonly string[]): string {
  if (standIns.length === 0) return '';
  return ` The suite holds what the program drew (${standIns.join(', ')}): these numbers hold of it alone, and not of what it stands in for.`;
}

function floorCell(measure: MeasureName, { value, interval }: MetricResult): string {
  const range = interval === null ? '' : ` (${formatRange(measure, interval)})`;
  return `${formatMeasure(measure, value)}${range}`;
}
