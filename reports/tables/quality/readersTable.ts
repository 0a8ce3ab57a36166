import type { ReaderAgreement } from '../../../results/quality/readerAgreement.js';
import type { MetricResult } from '../../../results/summarize/metrics/metric.js';
import { formatCount, formatNumber, noValue } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

/** How far readers of the same series agree: a row for each two of them; null where no series was read twice. */
export function readersTable(readers: readonly ReaderAgreement[]): ReportTable | null {
  if (readers.length === 0) return null;
  return {
    caption: 'Agreement of readers',
    explanation:
      'How far two readers of the same series agree is about the most that any judge can agree with one of them. Same rating: of 1 to 5. Same ' +
      'verdict: both accept or both reject. Weighted kappa: quadratic. In brackets, 95 % intervals by patient.',
    columns: [
      textColumn('Readers'),
      ...['Series read by both', 'Patients', 'Same rating', 'Same verdict', 'Weighted kappa'].map(
        numberColumn,
      ),
    ],
    rows: readers.map(({ readers: [first, second], series, subjects, exact, verdict, kappa }) => ({
      cells: [
        `${first} and ${second}`,
        formatCount(series),
        formatCount(subjects),
        resultCell(exact, 100),
        resultCell(verdict, 100),
        resultCell(kappa, 1),
      ],
    })),
  };
}

/** Shares in percent, or a coefficient. */
function resultCell({ value, interval }: MetricResult, factor: 1 | 100): string {
  if (value === null) return noValue;
  const written = (number: number) => formatNumber(factor * number, factor === 1 ? 2 : 1);
  const shown = `${written(value)}${factor === 1 ? '' : ' %'}`;
  return interval === null ? shown : `${shown} (${written(interval.lower)} to ${written(interval.upper)})`;
}
