import test from 'ava';
import { readersTable } from '../../../reports/tables/quality/readersTable.js';

test('shares of readers are in percent, kappa is not, and a missing interval is no brackets', (t) => {
  const table = readersTable([
    {
      readers: ['rad1', 'rad2'],
      series: 47,
      subjects: 40,
      exact: { value: 0.51, interval: { lower: 0.4, upper: 0.62, confidence: 0.95 } },
      verdict: { value: 0.75, interval: null },
      kappa: { value: -0.0439, interval: { lower: -0.3, upper: 0.2, confidence: 0.95 } },
    },
  ]);
  t.deepEqual(table?.rows[0].cells, [
    'rad1 and rad2',
    '47',
    '40',
    '51.0 % (40.0 to 62.0)',
    '75.0 %',
    '−0.04 (−0.30 to 0.20)',
  ]);
});

test('where no series was read twice there is no table', (t) => {
  t.is(readersTable([]), null);
});
