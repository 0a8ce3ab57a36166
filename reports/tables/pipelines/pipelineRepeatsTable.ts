import { relativeLosses } from '../../pipelines/relativeLosses.js';
import {
  pipelinesOf,
  type ReportedPipelines,
  setName,
  setsAndPrompts,
  workingOf,
} from '../../pipelines/reportedPipelines.js';
import { formatCount, formatNumber } from '../../text/formatNumber.js';
import { deviation, mean } from '../../text/spreadOf.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** Losses and how far repeats lie apart; null where there is neither. */
export function pipelineRepeatsTable(reported: ReportedPipelines): ReportTable | null {
  const rows = setsAndPrompts(reported).flatMap(({ set, prompt }) =>
    reported.models.flatMap((model): ReportRow[] => {
      const worked = workingOf(pipelinesOf(model, set, prompt));
      const curves = relativeLosses(worked);
      if (worked.length < 2 && curves.length === 0) return [];
      const dice = worked.map((one) => one.dice);
      const last = curves.map((curve) => curve[curve.length - 1]);
      const least = curves.map((curve) => Math.min(...curve));
      const cells = [
        ...[setName(reported, set, prompt), model.run, formatCount(worked.length)],
        ...[mean(dice), deviation(dice)].map((value) => formatNumber(value, 3)),
        ...[Math.min(...dice), Math.max(...dice)].map((value) => formatNumber(value, 3)),
        formatCount(curves.length),
        ...[mean(curves.map(({ length }) => length))].map((value) => formatNumber(value, 1)),
        ...[mean(least), mean(last), deviation(last)].map((value) => formatNumber(value, 3)),
      ];
      return [{ cells }];
    }),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'Run to run, and losses',
    explanation:
      'Repeats of one prompt, each a pipeline of its own; failed ones and those never made are left out. Losses of different formulas cannot be compared in height: validation ' +
      "losses are shares of the first epoch's. Whether one model varies less than another is not tested.",
    columns: [
      ...['Data set', 'Run'].map(textColumn),
      ...[
        'Pipelines',
        'Dice',
        'SD',
        'least',
        'most',
        'Curves',
        'Epochs',
        'Least loss',
        'Last loss',
        'SD',
      ].map(numberColumn),
    ],
    rows,
  };
}
