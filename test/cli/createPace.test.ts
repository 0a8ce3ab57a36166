import test from 'ava';
import { createPace } from '../../cli/createPace.js';
import { formatDuration } from '../../cli/createProgress.js';
import { formatAmount, formatCost } from '../../cli/formatCost.js';

test('a pace counts what was done since it is looked at, and forgets what is more than a minute ago', (t) => {
  const pace = createPace();
  t.deepEqual(pace(100, 200, 0), { perSecond: null, secondsLeft: null });
  t.deepEqual(pace(120, 200, 10_000), { perSecond: 2, secondsLeft: 40 });
  for (let second = 11; second <= 140; second++) pace(120, 200, second * 1000);
  t.deepEqual(pace(120, 200, 141_000), { perSecond: 0, secondsLeft: null });
});

test('durations, amounts and costs as a reader wants them', (t) => {
  t.deepEqual([5.4, 89, 90, 600, 12_000].map(formatDuration), [
    '5 s',
    '89 s',
    '2 min',
    '10 min',
    '3 h 20 min',
  ]);
  t.deepEqual(
    [0, 0.0123, 1, 12.345].map((amount) => formatAmount(amount, 'EUR')),
    ['0.00 EUR', '0.0123 EUR', '1.00 EUR', '12.35 EUR'],
  );
  const cost = { currency: 'USD', amount: 2, unknownCalls: 3, pricesDate: '2025-01-01' };
  t.is(formatCost(cost), '2.00 USD and 3 calls of unknown cost');
});
