import {
  pipelinesOf,
  type ReportedPipelines,
  setName,
  setsAndPrompts,
} from '../../pipelines/reportedPipelines.js';
import { formatCount, formatNumber } from '../../text/formatNumber.js';
import { mean } from '../../text/spreadOf.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** How well probabilities say how often a pixel is of the target; null where none came. */
export function maskCalibrationTable(reported: ReportedPipelines): ReportTable | null {
  const rows = setsAndPrompts(reported).flatMap(({ set, prompt }) =>
    reported.models.flatMap((model): ReportRow[] => {
      const told = pipelinesOf(model, set, prompt).flatMap(({ calibration }) => calibration ?? []);
      if (told.length === 0) return [];
      const cells = [
        ...[setName(reported, set, prompt), model.run, formatCount(told.length)],
        formatNumber(mean(told.map(({ error }) => error)), 3),
        formatNumber(mean(told.map(({ brier }) => brier)), 3),
      ];
      return [{ cells }];
    }),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'Calibration of probabilities, by pixel',
    explanation:
      'Of pipelines that wrote probabilities beside their masks. Error: expected calibration error over ten bins; most pixels are background, so both ' +
      'numbers are small where little is said. Means over pipelines.',
    columns: [
      ...['Data set', 'Run'].map(textColumn),
      ...['Pipelines', 'Calibration error', "Brier's score"].map(numberColumn),
    ],
    rows,
  };
}
