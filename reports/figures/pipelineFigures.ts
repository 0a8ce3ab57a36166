import { type Html, html } from '../pages/html.js';
import { chosenEpochs, joinedCurve, relativeLosses } from '../pipelines/relativeLosses.js';
import {
  type MaskPictures,
  type PipelineModel,
  pipelinesOf,
  type ReportedPipelines,
  setName,
  setsAndPrompts,
  workingOf,
} from '../pipelines/reportedPipelines.js';
import { boxplotFigure } from './boxplotFigure.js';
import { seriesColours } from './legend.js';
import { lineFigure } from './lineFigure.js';

const lossWords =
  "Validation loss as a share of the first epoch's; formulas differ, so heights are not comparable.";

/** Dice of the pipelines of each run, a box for each on each data set. */
export function pipelineDiceFigure(reported: ReportedPipelines): Html | null {
  return boxplotFigure({
    caption:
      'Mean Dice of each pipeline on held-out images, by data set and run; failed pipelines and those never made are left out.',
    groups: setsAndPrompts(reported).map(({ set, prompt }) => ({
      heading: setName(reported, set, prompt),
      rows: reported.models.flatMap((model, place) => {
        const own = pipelinesOf(model, set, prompt);
        const values = workingOf(own).map(({ dice }) => dice);
        return own.length === 0 ? [] : [{ label: model.run, values, series: place % seriesColours }];
      }),
    })),
    axisLabel: 'Dice',
    greatest: 1,
  });
}

/** Validation losses by epoch: the mean of each run on each data set, then each repeat of the runs that have several. */
export function pipelineLossFigures(reported: ReportedPipelines): Html[] {
  return setsAndPrompts(reported).flatMap(({ set, prompt }) => {
    const name = setName(reported, set, prompt);
    const curvesOf = (model: PipelineModel) => relativeLosses(pipelinesOf(model, set, prompt));
    const means = reported.models.flatMap((model) => {
      const { values } = joinedCurve(curvesOf(model));
      const chosen = chosenEpochs(pipelinesOf(model, set, prompt));
      const dot = chosen !== null && chosen <= values.length ? chosen : null;
      return values.length === 0 ? [] : [{ label: model.run, values, dot }];
    });
    const repeats = reported.models.flatMap((model) => {
      const curves = curvesOf(model);
      if (curves.length < 2) return [];
      const named = curves.map((values, repeat) => ({ label: `${repeat + 1}`, values }));
      const caption = `${name}, repeats of ${model.run}. ${lossWords}`;
      return [lineFigure({ caption, curves: named, across: 'epoch' })];
    });
    const dots = means.some(({ dot }) => dot !== null)
      ? ' Dots: the epochs that the code itself names, where it was trained for another number.'
      : '';
    const caption = `${name}, mean of each run over its repeats. ${lossWords}${dots}`;
    return [lineFigure({ caption, curves: means, across: 'epoch' }), ...repeats].filter(
      (one) => one !== null,
    );
  });
}

/** Losses with their spread, and Dice, of groups of models. */
export function cohortFigures(reported: ReportedPipelines): Html[] {
  const { groups } = reported;
  if (groups === null || groups.rows.length === 0) return [];
  return groups.cohorts.factors.flatMap((factor) => {
    const levels = [...new Set([...groups.cohorts.levels.values()].map((told) => told[factor]))].sort();
    const of = (level: string) =>
      reported.models.filter(({ run }) => groups.cohorts.levels.get(run)?.[factor] === level);
    const losses = setsAndPrompts(reported).map(({ set, prompt }) => {
      const curves = levels.map((level) => {
        // One curve a model, as one mean a model is compared: repeats are no models.
        const own = of(level).map(
          (model) => joinedCurve(relativeLosses(pipelinesOf(model, set, prompt))).values,
        );
        return { label: `${factor} ${level}`, ...joinedCurve(own) };
      });
      const caption = `${setName(reported, set, prompt)}: mean and standard deviation over the models that reach an epoch, by ${factor}. ${lossWords}`;
      return lineFigure({ caption, curves, across: 'epoch' });
    });
    const boxes = boxplotFigure({
      caption: `Mean Dice of each model over its repeats by ${factor}; failed pipelines and those never made are left out.`,
      groups: setsAndPrompts(reported).map(({ set, prompt }) => ({
        heading: setName(reported, set, prompt),
        rows: levels.map((level, series) => ({
          label: `${factor} ${level}`,
          values: of(level).flatMap((model) => meanDice(model, set, prompt)),
          series,
        })),
      })),
      axisLabel: 'Dice',
      greatest: 1,
    });
    return [...losses, boxes].filter((one) => one !== null);
  });
}

function meanDice(model: PipelineModel, set: string, prompt: string): number[] {
  const worked = workingOf(pipelinesOf(model, set, prompt));
  if (worked.length === 0) return [];
  return [worked.reduce((sum, { dice }) => sum + dice, 0) / worked.length];
}

const columns = 5;
const gap = 10;
const labelHeight = 20;

/** Predicted masks of the hardest image of a data set, beside the image and the true mask. */
export function hardestFigure(set: string, { name, width, height, pictures }: MaskPictures): Html {
  const cell = { width: Math.max(width, 130) + gap, height: height + labelHeight + gap };
  const drawn = pictures.map(({ label, png }, place) => {
    const x = (place % columns) * cell.width;
    const y = Math.floor(place / columns) * cell.height;
    return html`<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${png}"/><rect class="grid" fill="none" x="${x}" y="${y}" width="${width}" height="${height}"/><text class="value" x="${x}" y="${y + height + 14}">${label.length > 22 ? `${label.slice(0, 21)}…` : label}</text>`;
  });
  const total = { width: columns * cell.width, height: Math.ceil(pictures.length / columns) * cell.height };
  return html`<figure>
<figcaption>${set}: the image ${name}, which is the hardest for all pipelines together, its true mask, and the mask of the first pipeline of each run with its Dice.</figcaption>
<svg class="chart" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}" role="img" aria-label="Predicted masks of ${set}">${drawn}</svg>
</figure>
`;
}
