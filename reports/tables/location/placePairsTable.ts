import { metricsOf, type PlaceMetric } from '../../../results/location/placeMetrics.js';
import { type PlacePairs, placePairs } from '../../../results/location/placePairs.js';
import { type ReportedLocation, runsOf } from '../../location/reportedLocation.js';
import { formatCount, formatNumber, formatP, noValue } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { type PlaceGroup, placeGroups } from './placeGroups.js';

/** Runs against the first one on the same patients; null with fewer than two runs. */
export function placePairsTable(location: ReportedLocation): ReportTable | null {
  const [first, ...others] = runsOf(location);
  if (first === undefined || others.length === 0) return null;
  const rows = placeGroups([first, ...others]).flatMap((group) => groupRows(group, first.label));
  if (rows.length === 0) return null;
  return {
    caption: 'On the same patients',
    explanation:
      'Only patients of whom both runs have a value are compared; "left out" are those of one alone, first of the row’s, then of the other’s. ' +
      'Difference: the mean over patients of the row’s value less that of the other, with its 95 % interval by patient; areas against the true mask. ' +
      'p: Wilcoxon’s signed-rank test of patients, two-sided, not adjusted for the number of rows.',
    columns: [
      ...['Question', 'Plane', 'Run', 'Against', 'Metric'].map(textColumn),
      ...['Patients', 'Left out', 'Difference', 'p'].map(numberColumn),
    ],
    rows: rows.map((cells) => ({ cells })),
  };
}

function groupRows({ question, plane, finders }: PlaceGroup, baseline: string): string[][] {
  const first = finders.find(({ finder }) => finder.label === baseline);
  if (first === undefined) return [];
  const metrics = metricsOf(question).filter(
    ({ unit, against, name }) => unit !== 'px' && against !== 'box' && name !== 'specificity',
  );
  return finders
    .filter((one) => one !== first)
    .flatMap(({ finder, answers }) =>
      metrics.map((metric) => {
        const pairs = placePairs(answers, first.answers, metric);
        return [
          ...[capitalized(question), capitalized(plane), finder.label, baseline],
          metric.unit === 'mm' ? `${metric.label}, mm` : metric.label,
          formatCount(pairs.patients),
          `${pairs.firstAlone} and ${pairs.secondAlone}`,
          differenceCell(pairs, metric),
          formatP(pairs.p),
        ];
      }),
    );
}

function differenceCell({ difference: { value, interval } }: PlacePairs, { unit }: PlaceMetric): string {
  if (value === null) return noValue;
  const decimals = unit === 'share' ? 3 : 1;
  const signed = (number: number) => `${number > 0 ? '+' : ''}${formatNumber(number, decimals)}`;
  if (interval === null) return signed(value);
  return `${signed(value)} (${signed(interval.lower)} to ${signed(interval.upper)})`;
}
