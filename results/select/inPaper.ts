import { type MeasureName, measureEntries, measureOf } from '../../suites/measures.js';
import type { ItemVerdicts, MeasureColumn } from '../reduce/reduceRepeats.js';

/**
 * Verdicts as the paper counts them: what a model leaves open counts nowhere in measures of open questions, and as wrong where
 * it had options.
 */
export function inPaper<Verdicts extends ItemVerdicts>(verdicts: Verdicts): Verdicts {
  const measures = measureEntries(verdicts.measures).map(([name, column]) => [
    name,
    columnInPaper(name, column),
  ]);
  return { ...verdicts, measures: Object.fromEntries(measures) };
}

function columnInPaper(name: MeasureName, column: MeasureColumn): MeasureColumn {
  if (measureOf(name).inPaper?.whenUnread !== 'missing') return column;
  return { ...column, values: column.answered, counted: column.told };
}
