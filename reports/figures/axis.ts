import { type Html, html } from '../pages/html.js';

/** A linear scale from values to horizontal pixels. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly number[];
  readonly label: string;
  readonly format: (value: number) => string;
}

/** The horizontal pixel of a value, cut off at the ends of the axis, to a tenth of a pixel. */
export function xOf({ from, to, left, right }: Axis, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return round(left + share * (right - left));
}

/** Grid lines from `top` to `bottom`, tick values and the label under them. */
export function drawAxis(axis: Axis, top: number, bottom: number): Html {
  const middle = round((axis.left + axis.right) / 2);
  const ticks = axis.ticks.map((tick) => {
    const x = xOf(axis, tick);
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}"/><text class="tick" x="${x}" y="${bottom + 16}">${axis.format(tick)}</text>`;
  });
  return html`${ticks}<text class="tick" x="${middle}" y="${bottom + 34}">${axis.label}</text>`;
}

/** To a tenth of a pixel, so that files stay small and equal. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
