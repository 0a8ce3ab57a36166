import { percentileOf } from '../../statistics/percentileOf.js';
import { type Html, html } from '../pages/html.js';
import { type Axis, drawAxis, round, xOf } from './axis.js';
import { figure } from './figure.js';

/** Values that one box is drawn of. */
export interface BoxplotRow {
  readonly label: string;
  readonly values: readonly number[];
  /** Place of its colour. */
  readonly series: number;
}

/** Rows under a heading. */
export interface BoxplotGroup {
  readonly heading: string;
  readonly rows: readonly BoxplotRow[];
}

export interface BoxplotOptions {
  readonly caption: string;
  readonly groups: readonly BoxplotGroup[];
  /** What the numbers are. */
  readonly axisLabel: string;
  /** Greatest value of the axis; as far as values go when null. */
  readonly greatest: number | null;
}

const width = 760;
const left = 260;
const right = 740;
const rowHeight = 22;
const headingHeight = 24;

/**
 * Boxplots, one under the other: the box from the first to the third quartile with the median in it, whiskers to the last values within one
 * and a half times its length, and a dot for every value. Null where there are no values.
 */
export function boxplotFigure({ caption, groups, axisLabel, greatest }: BoxplotOptions): Html | null {
  const all = groups.flatMap(({ rows }) => rows.flatMap(({ values }) => values));
  if (all.length === 0) return null;
  const to = greatest ?? niceEnd(Math.max(...all));
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * to);
  const axis: Axis = {
    from: 0,
    to,
    left,
    right,
    ticks,
    label: axisLabel,
    format: (value) => String(Number(value.toFixed(2))),
  };
  let y = 4;
  const drawn = groups.map(({ heading, rows }) => {
    const top = y;
    y += headingHeight + rows.length * rowHeight;
    const boxes = rows.map((row, place) =>
      drawRow(row, axis, top + headingHeight + (place + 0.5) * rowHeight),
    );
    return html`<text class="value" x="4" y="${top + 16}" font-weight="bold">${heading}</text>${boxes}`;
  });
  return figure({
    caption,
    width,
    height: y + 44,
    drawing: html`${drawAxis(axis, 4, y)}${drawn}`,
  });
}

function drawRow({ label, values, series }: BoxplotRow, axis: Axis, middle: number): Html {
  const name = html`<text class="label" x="${left - 10}" y="${round(middle + 4)}">${label}</text>`;
  if (values.length === 0)
    return html`${name}<text class="value" x="${left + 4}" y="${round(middle + 4)}">no value</text>`;
  const { first, median, third, lower, upper } = boxOf(values);
  const x = (value: number) => xOf(axis, value);
  const [top, bottom] = [round(middle - 6), round(middle + 6)];
  const dots = values.map(
    (value) => html`<circle class="dot" cx="${x(value)}" cy="${round(middle)}" r="1.8"/>`,
  );
  return html`${name}<line class="whisker" x1="${x(lower)}" x2="${x(upper)}" y1="${round(middle)}" y2="${round(middle)}"/><rect class="series${series}" fill-opacity="0.55" x="${x(first)}" y="${top}" width="${round(Math.max(1, x(third) - x(first)))}" height="12"/><line class="zero" x1="${x(median)}" x2="${x(median)}" y1="${top}" y2="${bottom}"/>${dots}`;
}

function boxOf(values: readonly number[]) {
  const [first, median, third] = [0.25, 0.5, 0.75].map((share) => percentileOf(values, share));
  const reach = 1.5 * (third - first);
  return {
    ...{ first, median, third },
    lower: Math.min(...values.filter((value) => value >= first - reach)),
    upper: Math.max(...values.filter((value) => value <= third + reach)),
  };
}

/** The next of 1, 2, 4, 6, 8 and 10 times a power of ten. */
function niceEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 6, 8, 10].find((times) => times * power >= value) ?? 10) * power;
}
