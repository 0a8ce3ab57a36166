import { type Html, html } from '../pages/html.js';
import { formatPaperNumber } from '../paper/formatPaperNumber.js';
import type { PaperRow, PaperTable } from '../paper/paperTable.js';
import { rowBlocks } from '../paper/writers/paperText.js';
import { type Axis, drawAxis, round } from './axis.js';
import { barHeight, drawBar } from './bar.js';
import { figure } from './figure.js';
import { drawLegend, seriesColours } from './legend.js';

const width = 660;
const groupGap = 12;

const axis: Axis = {
  from: 0,
  to: 1,
  left: 200,
  right: 600,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  label: 'Answers with a hallucination (%)',
  format: (value) => String(100 * value),
};

/**
 * Figure 3 for each block of its table: bars by column, a colour for each model. With more models than colours, several figures
 * of about as many.
 */
export function hallucinationFigures(table: PaperTable): Html[] {
  return rowBlocks(table).flatMap(({ block, rows }) => {
    const models = rows.filter(({ run }) => run !== null);
    const count = Math.ceil(models.length / seriesColours);
    const size = Math.ceil(models.length / count);
    return Array.from({ length: count }, (_none, part) =>
      drawModels(table, block, models.slice(part * size, (part + 1) * size)),
    );
  });
}

function drawModels(
  { number, title, columns }: PaperTable,
  block: string | null,
  models: readonly PaperRow[],
): Html {
  const legend = drawLegend(
    models.map(({ model }) => model),
    width,
  );
  const groupHeight = models.length * barHeight + groupGap;
  const drawn = columns.map(({ group, title }, column) => {
    const top = legend.height + column * groupHeight;
    const middle = round(top + (models.length * barHeight) / 2 + 5);
    const bars = models.map(({ cells }, series) => {
      const [{ number: value, interval, format }] = cells[column].values;
      const text = formatPaperNumber(value, format);
      return drawBar({ axis, value, interval, text, series, top: top + series * barHeight });
    });
    return html`<text class="label" x="${axis.left - 10}" y="${middle}">${group ?? title}</text>${bars}`;
  });
  const bottom = legend.height + columns.length * groupHeight - groupGap / 2;
  return figure({
    caption: `${number}. ${title}${block === null ? '' : `, ${block}`}. Bars in the order of the legend; whiskers: 95 % intervals by subject.`,
    width,
    height: bottom + 44,
    drawing: html`${legend.drawing}${drawAxis(axis, legend.height - 4, bottom)}${drawn}`,
  });
}
