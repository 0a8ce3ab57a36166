import { patientsMean } from '../../../results/location/byPatient.js';
import { metricsOf } from '../../../results/location/placeMetrics.js';
import type { ReportData } from '../../reportData.js';
import { placeGroups } from '../location/placeGroups.js';
import { type CsvCell, csvText } from './csvText.js';

const columns = [
  ...['suite', 'run', 'model', 'judge', 'askedWith', 'plane', 'question', 'metric', 'against', 'unit'],
  ...['joinedBy', 'patients', 'slices', 'undefinedSlices', 'value', 'lower', 'upper'],
];

/** location.csv: every number that the section on places shows of all patients, a row each; null where no suite has such. */
export function locationCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, location }) =>
    location === null
      ? []
      : placeGroups(location.finders).flatMap(({ plane, question, finders }) =>
          finders.flatMap(({ finder: { run, model, judge, askedWith }, answers }) =>
            metricsOf(question).map((metric): CsvCell[] => {
              const { value, interval, patients, slices, undefinedSlices } = patientsMean(answers, metric);
              const { name, against, unit, joinedBy } = metric;
              return [
                ...[label, run ?? '', model, judge, askedWith, plane, question, name, against ?? '', unit],
                ...[joinedBy, patients, slices, undefinedSlices, value],
                ...[interval?.lower ?? null, interval?.upper ?? null],
              ];
            }),
          ),
        ),
  );
  return rows.length === 0 ? null : csvText(columns, rows);
}

const metrics = [...metricsOf('centre'), ...metricsOf('box')];
const sliceColumns = [
  ...['suite', 'run', 'model', 'judge', 'askedWith', 'id', 'patient', 'case', 'plane', 'slice', 'question'],
  ...['outcome', 'oddities'],
  ...metrics.map(({ name, against, unit }) => [name, ...(against === null ? [] : [against]), unit].join(' ')),
];

/** location-slices.csv: the numbers of every slice, a row each; what is not defined is empty. */
export function locationSlicesCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, location }) =>
    (location?.finders ?? []).flatMap(({ run, model, judge, askedWith, answers }) =>
      answers.map((answer): CsvCell[] => {
        const { item, subject, plane, slice, question } = answer.place;
        const own = metricsOf(question);
        return [
          ...[label, run ?? '', model, judge, askedWith, item.id, subject, item.case, plane, slice, question],
          ...[answer.outcome, answer.read?.oddities.join('; ') ?? ''],
          ...metrics.map((metric) => (own.includes(metric) ? numberOf(metric.valueOf(answer)) : null)),
        ];
      }),
    ),
  );
  return rows.length === 0 ? null : csvText(sliceColumns, rows);
}

function numberOf(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
