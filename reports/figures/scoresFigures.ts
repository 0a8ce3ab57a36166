import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { imageLabel } from '../../suites/conditions.js';
import { endsOf, type MeasureName, measureOf } from '../../suites/measures.js';
import { writings } from '../../suites/scales.js';
import { type Html, html } from '../pages/html.js';
import { seriesName } from '../tables/groupHeading.js';
import { formatMeasure } from '../text/formatMeasure.js';
import { aspectWords, capitalized, formWords } from '../text/words.js';
import { type Axis, drawAxis, round } from './axis.js';
import { barHeight, drawBar } from './bar.js';
import { figure } from './figure.js';
import { drawLegend, seriesColours } from './legend.js';

const width = 590;
const left = 170;
const right = 530;
const groupGap = 12;

/**
 * Bars of the mean scores of one form with their intervals, by aspect; one colour for each prompt and way of showing images.
 * With more of them than there are colours, a figure for each of these ways.
 */
export function scoresFigures(groups: readonly GroupSummary[], measure: MeasureName): Html[] {
  if (seriesOf(groups).length <= seriesColours) return [scoresFigure(groups, measure)];
  const labelOf = ({ key: { shown } }: GroupSummary) => shown && imageLabel(shown);
  return [...new Set(groups.map(labelOf))].map((label) =>
    scoresFigure(
      groups.filter((group) => labelOf(group) === label),
      measure,
    ),
  );
}

function scoresFigure(groups: readonly GroupSummary[], measure: MeasureName): Html {
  const axis = scoreAxis(measure, groups);
  const series = seriesOf(groups);
  const legend = drawLegend(series, width);
  let y = legend.height;
  const drawn = [...new Set(groups.map(({ key }) => key.aspect))].map((aspect) => {
    const members = groups.filter(({ key }) => key.aspect === aspect);
    const top = y;
    y += members.length * barHeight + groupGap;
    const middle = round(top + (members.length * barHeight) / 2 + 5);
    const bars = members.map(({ key, measures: { [measure]: score } }, index) =>
      drawBar({
        axis,
        value: score?.metrics.mean.value ?? null,
        interval: score?.metrics.mean.interval ?? null,
        text: formatMeasure(measure, score?.metrics.mean.value ?? null),
        series: series.indexOf(seriesName(key)),
        top: top + index * barHeight,
      }),
    );
    return html`<text class="label" x="${left - 10}" y="${middle}">${aspectWords[aspect ?? 'all']}</text>${bars}`;
  });
  const { label, axis: axisWords } = measureOf(measure);
  return figure({
    caption: `${formWords[groups[0].key.form]} questions: mean ${label} (${axisWords}). Bars in the order of the legend; whiskers: 95 % intervals.`,
    width,
    height: y + 44,
    drawing: html`${legend.drawing}${drawAxis(axis, legend.height - 4, y - groupGap / 2)}${drawn}`,
  });
}

function seriesOf(groups: readonly GroupSummary[]): string[] {
  return [...new Set(groups.map(({ key }) => seriesName(key)))];
}

/** The whole scale; of one without a greatest value as much as is needed. */
function scoreAxis(measure: MeasureName, groups: readonly GroupSummary[]): Axis {
  const { label, axis, scale } = measureOf(measure);
  const { least: from, greatest } = endsOf(measure);
  const to = greatest ?? Math.max(from + 1, ...groups.map((group) => reachOf(group, measure)));
  const { factor } = writings[scale.writing];
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * (to - from));
  const format = (value: number) => String(factor * value);
  return { from, to, left, right, ticks, label: `${capitalized(label)} (${axis})`, format };
}

/** How far a bar and its whisker reach, up to a whole number. */
function reachOf({ measures }: GroupSummary, measure: MeasureName): number {
  const { value, interval } = measures[measure]?.metrics.mean ?? { value: null, interval: null };
  return Math.ceil(Math.max(value ?? 0, interval?.upper ?? 0));
}
