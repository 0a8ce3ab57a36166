import { valuesByPatient } from '../../../results/location/byPatient.js';
import { metricsOf } from '../../../results/location/placeMetrics.js';
import type { PlaceFinder } from '../../location/reportedLocation.js';
import { formatCount, formatNumber } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { placeGroups } from './placeGroups.js';

/** The numbers of each patient, in mm and against the mask. */
export function placesByPatientTable(finder: PlaceFinder): ReportTable {
  const groups = placeGroups([finder]);
  const isShown = ({ unit, against, name }: ReturnType<typeof metricsOf>[number]) =>
    unit !== 'px' && against !== 'box' && name !== 'boundedHd95';
  const shown = [metricsOf('centre').filter(isShown), metricsOf('box').filter(isShown)];
  const titles = shown.flat().map(({ label, unit }) => (unit === 'mm' ? `${label}, mm` : label));
  return {
    caption: `Patients of ${finder.label}`,
    explanation:
      'Points: share in the box, and 95th percentiles of distances; areas against the true mask: means over the slices that have a value.',
    columns: [
      ...['Patient', 'Question', 'Plane'].map(textColumn),
      numberColumn('Slices'),
      ...titles.map(numberColumn),
    ],
    rows: groups.flatMap(({ question, plane, finders: [{ answers }] }) => {
      const own = metricsOf(question).filter(isShown);
      const values = own.map((metric) => valuesByPatient(answers, metric));
      return values[0].map(({ subject }, patient) => {
        const numbers = own.map(({ unit }, at) =>
          formatNumber(values[at][patient].value, unit === 'share' ? 3 : 1),
        );
        const blanks = (of: 0 | 1) => shown[of].map(() => '');
        const slices = answers.filter(({ place }) => place.subject === subject).length;
        return {
          cells: [
            ...[subject, capitalized(question), capitalized(plane), formatCount(slices)],
            ...(question === 'centre' ? [...numbers, ...blanks(1)] : [...blanks(0), ...numbers]),
          ],
        };
      });
    }),
  };
}
