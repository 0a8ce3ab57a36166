import type { RocCurve } from '../../statistics/rocCurve.js';
import { type Html, html } from '../pages/html.js';
import { formatNumber } from '../text/formatNumber.js';
import { type Axis, drawAxis, round, xOf } from './axis.js';
import { figure } from './figure.js';
import { drawLegend, seriesColours } from './legend.js';

const width = 560;
const plotHeight = 300;
const left = 70;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Curves with their names, and the words around them. */
export interface RocFigure {
  readonly curves: readonly { readonly label: string; readonly curve: RocCurve }[];
  /** What is counted to the right. */
  readonly across: string;
  readonly caption: string;
}

/** A curve for each of several, up to as many as there are colours; null without any. */
export function rocFigure({ curves: all, across, caption }: RocFigure): Html | null {
  const curves = all.slice(0, seriesColours);
  const some = all.length > curves.length ? ` The first ${curves.length} of ${all.length} curves.` : '';
  if (curves.length === 0) return null;
  const legend = drawLegend(
    curves.map(({ label, curve }) => `${label} (${formatNumber(curve.area, 2)})`),
    width,
  );
  const top = legend.height + 12;
  const axis: Axis = {
    from: 0,
    to: 1,
    left,
    right: left + plotHeight * 1.3,
    ticks,
    label: across,
    format: (value) => `${100 * value}`,
  };
  const y = (share: number) => round(top + plotHeight * (1 - share));
  const rows = ticks.map(
    (share) =>
      html`<line class="grid" x1="${left}" x2="${axis.right}" y1="${y(share)}" y2="${y(share)}"/><text class="label" x="${left - 8}" y="${y(share) + 4}">${100 * share}</text>`,
  );
  const chance = html`<line class="zero" stroke-dasharray="3 4" x1="${left}" x2="${axis.right}" y1="${y(0)}" y2="${y(1)}"/>`;
  const lines = curves.map(({ curve: { points } }, series) => {
    const places = points.map((one) => [xOf(axis, one.falsePositiveRate), y(one.truePositiveRate)] as const);
    const dots = places.map(
      ([across, down]) => html`<circle class="series${series}" cx="${across}" cy="${down}" r="3.5"/>`,
    );
    return html`<polyline class="line${series}" points="${places.map((place) => place.join(',')).join(' ')}"/>${dots}`;
  });
  return figure({
    caption: `${caption}${some} In brackets, the area under the curve. Dotted: chance.`,
    width,
    height: top + plotHeight + 44,
    drawing: html`${legend.drawing}${drawAxis(axis, top, top + plotHeight)}${rows}${chance}${lines}`,
  });
}
