import type { Interval } from '../../statistics/interval.js';
import { type Html, html } from '../pages/html.js';
import { type Axis, round, xOf } from './axis.js';

export const barHeight = 14;

/** A bar from the left end of an axis. */
export interface Bar {
  readonly axis: Axis;
  /** Null where there is nothing to draw. */
  readonly value: number | null;
  readonly interval: Interval | null;
  /** The value in words, beside the bar. */
  readonly text: string;
  /** Place of its colour. */
  readonly series: number;
  /** In pixels. */
  readonly top: number;
}

/** A bar with its interval and its value. */
export function drawBar({ axis, value, interval, text, series, top }: Bar): Html {
  const { left } = axis;
  const baseline = round(top + barHeight - 3);
  if (value === null) return html`<text class="value" x="${left + 4}" y="${baseline}">no score</text>`;
  const end = xOf(axis, value);
  const middle = round(top + barHeight / 2);
  const labelAt = Math.max(end, interval === null ? end : xOf(axis, interval.upper)) + 5;
  const whisker =
    interval === null ? '' : drawWhisker(xOf(axis, interval.lower), xOf(axis, interval.upper), middle);
  return html`<rect class="series${series}" x="${left}" y="${top + 1}" width="${round(end - left)}" height="${barHeight - 2}"/>${whisker}<text class="value" x="${labelAt}" y="${baseline}">${text}</text>`;
}

/** A line with a rim in the page's colour, so that it shows on any bar. */
function drawWhisker(from: number, to: number, y: number): Html {
  return html`<line class="rim" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/><line class="whisker" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>`;
}
