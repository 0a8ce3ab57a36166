import type { ComparisonRow } from '../../results/compare/comparison.js';
import { isHigherBetter, measureOf } from '../../suites/measures.js';
import { writings } from '../../suites/scales.js';
import { type Html, html } from '../pages/html.js';
import { formatDifference } from '../text/formatMeasure.js';
import { formatNumber } from '../text/formatNumber.js';
import { aspectWords } from '../text/words.js';
import { type Axis, drawAxis, xOf } from './axis.js';
import { figure } from './figure.js';

const width = 590;
const left = 150;
const right = 500;
const rowHeight = 24;
const top = 30;
/** Distances between ticks that are easy to read, whatever the scale. */
const steps = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 5, 10, 20, 50, 100];

/** What is drawn of a comparison's row. */
export type DrawnDifference = Pick<
  ComparisonRow,
  'level' | 'baseline' | 'aspect' | 'measure' | 'difference' | 'interval' | 'adjustedP'
>;

/** A forest plot: the difference of each row with its interval, about the line of no difference. */
export function differencesFigure(title: string, rows: readonly DrawnDifference[]): Html {
  const bottom = top + rows.length * rowHeight;
  const axis = differenceAxis(rows);
  const zero = xOf(axis, 0);
  const marks = rows.map((row, index) => {
    const y = top + index * rowHeight + rowHeight / 2;
    return html`<text class="label" x="${left - 10}" y="${y + 5}">${aspectWords[row.aspect]}</text>${drawMark(axis, row, y)}`;
  });
  return figure({
    caption:
      `${title}. Dots: difference of the means; lines: 95 % intervals. Filled dots have an adjusted p below 0.05, ` +
      'hollow ones do not.',
    width,
    height: bottom + 44,
    drawing: html`${drawSides(rows[0], zero)}${drawAxis(axis, top, bottom)}<line class="zero" x1="${zero}" x2="${zero}" y1="${top}" y2="${bottom}"/>${marks}`,
  });
}

/** Symmetric about zero, with round ticks, and wide enough for all intervals. */
function differenceAxis(rows: readonly DrawnDifference[]): Axis {
  const { measure } = rows[0];
  const ends = rows.flatMap(({ difference, interval }) => [
    difference ?? 0,
    interval?.lower ?? 0,
    interval?.upper ?? 0,
  ]);
  const widest = Math.max(...ends.map(Math.abs));
  const step = steps.find((size) => 2 * size >= widest) ?? Math.ceil(widest / 2);
  const { factor, differences, tickDecimals } = writings[measureOf(measure).scale.writing];
  return {
    from: -2 * step,
    to: 2 * step,
    left,
    right,
    ticks: [-2, -1, 0, 1, 2].map((count) => count * step),
    label: `Difference (${differences})`,
    format: (value) => formatNumber(factor * value, tickDecimals),
  };
}

function drawSides({ measure, level, baseline }: DrawnDifference, zero: number): Html {
  const [onLeft, onRight] = isHigherBetter(measure) ? [baseline, level] : [level, baseline];
  return html`<text class="value end" x="${zero - 8}" y="18">← ${onLeft} better</text><text class="value" x="${zero + 8}" y="18">${onRight} better →</text>`;
}

function drawMark(
  axis: Axis,
  { difference, interval, adjustedP, measure }: DrawnDifference,
  y: number,
): Html {
  if (difference === null) return html`<text class="value" x="${right + 8}" y="${y + 5}">no pair</text>`;
  const isFilled = adjustedP !== null && adjustedP < 0.05;
  const line =
    interval === null
      ? ''
      : html`<line class="span" x1="${xOf(axis, interval.lower)}" x2="${xOf(axis, interval.upper)}" y1="${y}" y2="${y}"/>`;
  return html`${line}<circle class="${isFilled ? 'mark' : 'mark hollow'}" cx="${xOf(axis, difference)}" cy="${y}" r="5"/><text class="value" x="${right + 8}" y="${y + 5}">${formatDifference(measure, difference)}</text>`;
}
