import { type Html, html } from '../pages/html.js';
import { errorClasses, errorsOf } from '../pipelines/errorCounts.js';
import type { PipelineModel } from '../pipelines/reportedPipelines.js';
import { type Axis, drawAxis, round, xOf } from './axis.js';
import { figure } from './figure.js';
import { drawLegend } from './legend.js';

const width = 700;
const left = 200;
const right = 660;
const rowHeight = 22;

/** Bars of the errors of each run, stacked by their class; null without any. */
export function errorsFigure(models: readonly PipelineModel[]): Html | null {
  const classes = errorClasses(models);
  if (classes.length === 0) return null;
  const counts = models.map((model) => ({ run: model.run, ...errorsOf(model, classes) }));
  const most = Math.max(...counts.map(({ errors }) => errors));
  const legend = drawLegend(classes, width);
  const bottom = legend.height + models.length * rowHeight + 4;
  const ticks = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * most)))];
  const axis: Axis = { ...{ from: 0, to: most, left, right, ticks, label: 'errors' }, format: String };
  const rows = counts.map(({ run, errors, byClass }, place) => {
    const top = legend.height + place * rowHeight;
    let before = 0;
    const parts = classes.map((name, series) => {
      const count = byClass.get(name) ?? 0;
      const from = xOf(axis, before);
      before += count;
      return count === 0
        ? ''
        : html`<rect class="series${series}" x="${from}" y="${top + 3}" width="${round(xOf(axis, before) - from)}" height="${rowHeight - 6}"/>`;
    });
    return html`<text class="label" x="${left - 10}" y="${top + 15}">${run}</text>${parts}<text class="value" x="${xOf(axis, errors) + 5}" y="${top + 15}">${errors}</text>`;
  });
  return figure({
    caption: 'Errors of each run, by class: one execution, or one reply without whole files, that failed.',
    width,
    height: bottom + 44,
    drawing: html`${legend.drawing}${drawAxis(axis, legend.height, bottom)}${rows}`,
  });
}
