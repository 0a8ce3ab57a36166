import { valuesByPatient } from '../../results/location/byPatient.js';
import { metricsOf, type PlaceMetric } from '../../results/location/placeMetrics.js';
import type { ReportedLocation } from '../location/reportedLocation.js';
import type { Html } from '../pages/html.js';
import { type PlaceGroup, placeGroups, questionWords } from '../tables/location/placeGroups.js';
import { boxplotFigure } from './boxplotFigure.js';
import { seriesColours } from './legend.js';

/** Boxplots by patient of each question in each plane: shares, then distances in mm; areas against the true mask. */
export function placeFigures({ finders }: ReportedLocation): Html[] {
  return placeGroups(finders).flatMap((group) => {
    const metrics = metricsOf(group.question).filter(({ against }) => against !== 'box');
    const shares = metrics.filter(({ unit }) => unit === 'share');
    const distances = metrics.filter(({ unit, name }) => unit === 'mm' && name !== 'boundedHd95');
    return [drawGroup(group, shares), drawGroup(group, distances)].filter((one) => one !== null);
  });
}

function drawGroup({ plane, question, finders }: PlaceGroup, metrics: readonly PlaceMetric[]): Html | null {
  const isShare = metrics[0].unit === 'share';
  const against = question === 'centre' ? 'with the true box' : 'with the true mask';
  const groups = metrics.map((metric) => ({
    heading: metric.label,
    rows: finders.map(({ finder, answers }, place) => ({
      label: finder.label,
      series: place % seriesColours,
      values: valuesByPatient(answers, metric)
        .map(({ value }) => value)
        .filter((value) => !Number.isNaN(value)),
    })),
  }));
  const what = isShare ? `shares ${against}` : 'distances, mm';
  return boxplotFigure({
    caption:
      `${questionWords[question]}, ${plane}: ${what}, by patient. Boxes from the first to the third quartile, ` +
      'with the median; whiskers to the last values within 1.5 times their length; dots: patients.',
    groups,
    axisLabel: isShare ? 'share' : 'mm',
    greatest: isShare ? 1 : null,
  });
}
