import { type Html, html } from '../pages/html.js';
import { type Axis, drawAxis, round, xOf } from './axis.js';
import { figure } from './figure.js';
import { drawLegend, seriesColours } from './legend.js';

const width = 620;
const plotHeight = 240;
const left = 60;
const right = 600;
/** Curves end here, so that a single value does not flatten all others. */
const mostShown = 2;
/** Of a curve; longer ones are thinned. */
const mostPoints = 200;

/** A curve, from the first place on. */
export interface Curve {
  readonly label: string;
  /** At 1, 2, ... */
  readonly values: readonly number[];
  /** Standard deviation at each place; drawn as a band. */
  readonly spread?: readonly (number | null)[];
  /** Where a dot is drawn, counted from 1. */
  readonly dot?: number | null;
}

export interface LineOptions {
  readonly caption: string;
  readonly curves: readonly Curve[];
  /** What is counted to the right. */
  readonly across: string;
}

/** Curves over a count, such as of epochs, from 0 up to what they reach, at most 2; null without any. */
export function lineFigure({ caption, curves, across }: LineOptions): Html | null {
  const known = curves.filter(({ values }) => values.length > 0);
  const drawn = known.slice(0, seriesColours);
  if (drawn.length === 0) return null;
  const legend = drawLegend(
    drawn.map(({ label }) => label),
    width,
  );
  const top = legend.height + 12;
  const longest = Math.max(...drawn.map(({ values }) => values.length));
  const reached = Math.max(1, ...drawn.flatMap(({ values }) => values));
  const greatest = Math.min(mostShown, reached);
  const axis: Axis = {
    ...{ from: 1, to: Math.max(2, longest), left, right, ticks: countTicks(longest), label: across },
    format: (value) => String(value),
  };
  const y = (value: number) =>
    round(top + plotHeight * (1 - Math.min(greatest, Math.max(0, value)) / greatest));
  const rows = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = share * greatest;
    return html`<line class="grid" x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/><text class="label" x="${left - 8}" y="${y(value) + 4}">${value.toFixed(2)}</text>`;
  });
  const lines = drawn.map((curve, series) => drawCurve(curve, series, { axis, y }));
  const cut = known.length > drawn.length ? ` The first ${drawn.length} of ${known.length} are drawn.` : '';
  const above = reached > mostShown ? ` What is above ${mostShown} is drawn at ${mostShown}.` : '';
  const without = curves.filter(({ values }) => values.length === 0).map(({ label }) => label);
  const lack = without.length > 0 ? ` There is none of ${without.join(', ')}.` : '';
  return figure({
    caption: `${caption}${above}${cut}${lack}`,
    width,
    height: top + plotHeight + 44,
    drawing: html`${legend.drawing}${drawAxis(axis, top, top + plotHeight)}${rows}${lines}`,
  });
}

/** The first place, and multiples of a round number, of which there are at most six. */
function countTicks(longest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, longest / 6)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => longest / one <= 6) ?? longest;
  const multiples = Array.from({ length: Math.floor(longest / step) }, (_none, place) => step * (place + 1));
  return [...new Set([1, ...multiples])];
}

interface Plot {
  readonly axis: Axis;
  readonly y: (value: number) => number;
}

function drawCurve({ values, spread, dot }: Curve, series: number, { axis, y }: Plot): Html {
  const every = Math.ceil(values.length / mostPoints);
  const places = values.flatMap((value, place) =>
    place % every === 0 || place === values.length - 1 ? [{ value, place }] : [],
  );
  const points = places.map(({ value, place }) => `${xOf(axis, place + 1)},${y(value)}`).join(' ');
  const ends = (sign: 1 | -1) =>
    places.map(({ value, place }) => `${xOf(axis, place + 1)},${y(value + sign * (spread?.[place] ?? 0))}`);
  const band =
    spread === undefined
      ? ''
      : html`<polygon class="series${series}" fill-opacity="0.15" points="${[...ends(1), ...ends(-1).reverse()].join(' ')}"/>`;
  const mark =
    dot == null
      ? ''
      : html`<circle class="series${series}" cx="${xOf(axis, dot)}" cy="${y(values[dot - 1])}" r="5"/>`;
  return html`${band}<polyline class="line${series}" points="${points}"/>${mark}`;
}
