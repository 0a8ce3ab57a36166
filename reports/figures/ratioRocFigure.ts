import { ratioForecasts, tallyPatients } from '../../results/grade/patientTally.js';
import { type RocCurve, rocCurve } from '../../statistics/rocCurve.js';
import { type GradeReader, isConstant } from '../grade/reportedGrade.js';
import type { Html } from '../pages/html.js';
import { rocFigure } from './rocFigure.js';

/** The share of slices called high grade as a test for it, a curve for each reader; null where none has patients of both grades. */
export function ratioRocFigure(readers: readonly GradeReader[]): Html | null {
  return rocFigure({
    curves: readers.flatMap((reader) => {
      const curve = isConstant(reader) ? null : curveOf(reader);
      return curve === null ? [] : [{ label: reader.label, curve }];
    }),
    across: 'LGG patients with at least the share, %',
    caption:
      'Receiver operating characteristic of the share of slices called HGG (GLDR of graded slices, lenient reading): share of HGG patients (upwards, %) against share of LGG patients that have at least a share, for each that occurs; only patients with a graded slice.',
  });
}

function curveOf({ judged }: GradeReader): RocCurve | null {
  const forecasts = ratioForecasts(tallyPatients(judged, 'lenient'), 'graded');
  return rocCurve(
    forecasts.map(({ probability, isSo }) => ({
      score: probability,
      positives: isSo ? 1 : 0,
      negatives: isSo ? 0 : 1,
    })),
  );
}
