import type { MeanCorrection } from '../../results/summarize/runSummary.js';
import { measures } from '../../suites/measures.js';
import { formatMeasure } from '../text/formatMeasure.js';
import { formatCount } from '../text/formatNumber.js';
import { capitalized } from '../text/words.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** A judge's means beside what they would be without its errors on known answers: one row a judge and measure. */
export function correctionsTable(
  corrected: readonly { readonly judge: string; readonly corrections: readonly MeanCorrection[] }[],
): ReportTable {
  return {
    caption: 'Means of open questions, corrected by errors on known answers',
    explanation:
      'Mean: of all that the judge told of the open questions. Corrected: what it would be if the judge erred on them as on the ' +
      'known answers that do not plead (Rogan and Gladen for yes or no, regression for scores; a score within the band that is ' +
      'right is no error). It stands beside the mean, is used nowhere, and is only as good as known answers are like the ' +
      'model’s. –: the judge tells right from wrong no better than chance, or known answers have one right value alone.',
    columns: [
      textColumn('Judge'),
      textColumn('Measure'),
      ...['Mean', 'Corrected', 'Known answers'].map(numberColumn),
    ],
    rows: corrected.flatMap(({ judge, corrections }) =>
      corrections.map(({ measure, judged, corrected: mean, answers }) => ({
        cells: [
          judge,
          capitalized(measures[measure].label),
          formatMeasure(measure, judged),
          formatMeasure(measure, mean),
          formatCount(answers),
        ],
      })),
    ),
  };
}
