import { endsOf, type MeasureName, measureOf } from '../../suites/measures.js';
import { writings } from '../../suites/scales.js';
import { type Html, html } from '../pages/html.js';
import { capitalized } from '../text/words.js';
import { type Axis, drawAxis, round, xOf } from './axis.js';
import { figure } from './figure.js';
import { drawLegend } from './legend.js';

/** What a run answered, and how well. */
export interface CoveredScore {
  readonly name: string;
  /** Share of the items with an answer that was scored, from 0 to 1. */
  readonly coverage: number;
  /** The mean over these alone. */
  readonly answered: number;
}

const width = 560;
const plotHeight = 240;
const left = 70;
const steps = 40;

/**
 * Precision against coverage: a point for each run, and through it the curve of all pairs of precision and coverage that make the
 * same score over all items, what is left open counting as the worst: s = w + (p - w) * c. A run on a higher curve is
 * better, however little or much it answers.
 */
export function coverageFigure(measure: MeasureName, scores: readonly CoveredScore[]): Html {
  const { label, scale } = measureOf(measure);
  const legend = drawLegend(
    scores.map(({ name }) => name),
    width,
  );
  const top = legend.height + 12;
  const axis: Axis = {
    from: 0,
    to: 1,
    left,
    right: 520,
    ticks: [0, 0.25, 0.5, 0.75, 1],
    label: 'Coverage: share of the items that were answered',
    format: (value) => `${100 * value} %`,
  };
  const place = placing(measure, top);
  const { factor } = writings[scale.writing];
  const heights = [0, 0.25, 0.5, 0.75, 1].map((share) => place.valueAt(share));
  const rows = heights.map(
    (value) =>
      html`<line class="grid" x1="${left}" x2="${axis.right}" y1="${place.y(value)}" y2="${place.y(value)}"/><text class="label" x="${left - 8}" y="${place.y(value) + 4}">${Number((factor * value).toFixed(2))}</text>`,
  );
  const drawn = scores.map(
    (score, series) =>
      html`<polyline class="grid" fill="none" points="${curveThrough(score, place, axis)}"/><circle class="series${series}" cx="${xOf(axis, score.coverage)}" cy="${place.y(score.answered)}" r="5"/>`,
  );
  return figure({
    caption: `${capitalized(label)} of the answered items against coverage. Each curve joins what makes the same score over all items: what is left open counts as the worst.`,
    width,
    height: top + plotHeight + 44,
    drawing: html`${legend.drawing}${drawAxis(axis, top, top + plotHeight)}${rows}${drawn}`,
  });
}

interface Placing {
  readonly worst: number;
  /** The value at a share of the height. */
  valueAt(share: number): number;
  y(value: number): number;
  isWithin(value: number): boolean;
}

function placing(measure: MeasureName, top: number): Placing {
  const { least, greatest } = endsOf(measure);
  const most = greatest ?? least + 1;
  return {
    worst: measureOf(measure).worst ?? least,
    valueAt: (share) => least + share * (most - least),
    y: (value) => round(top + plotHeight * (1 - (value - least) / (most - least))),
    isWithin: (value) => value >= least && value <= most,
  };
}

function curveThrough({ coverage, answered }: CoveredScore, place: Placing, axis: Axis): string {
  const gain = (answered - place.worst) * coverage;
  const points = Array.from({ length: steps }, (_none, step) => (step + 1) / steps).map((share) => ({
    share,
    value: place.worst + gain / share,
  }));
  return points
    .filter(({ value }) => place.isWithin(value))
    .map(({ share, value }) => `${xOf(axis, share)},${place.y(value)}`)
    .join(' ');
}
