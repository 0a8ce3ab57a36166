import test from 'ava';
import { formatPower } from '../../../reports/text/formatPower.js';
import { planPower } from '../../../results/power/planPower.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { makeItem, writeSuite } from '../../judge/judgedFixture.js';
import { isNear } from '../../statistics/isNear.js';

async function suiteOf(subjects: number, each: number): Promise<string> {
  return writeSuite(
    Array.from({ length: subjects * each }, (_none, item) => {
      return makeItem(`i${item}`, { subject: `s${item % subjects}` });
    }),
  );
}

test('what a suite could show is what its numbers of subjects and items and the spreads give', async (t) => {
  const { rows } = await planPower({
    suite: await suiteOf(1200, 4),
    subjectSpreads: [0, 0.3],
    itemSpread: 1,
  });
  const row = rows.find(({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy');
  t.like(row, { pairs: 4800, subjects: 1200 });
  // scipy 1.17: (stats.t.isf(.025, 1199) + stats.t.isf(.2, 1199)) / np.sqrt(3 / np.pi) is 2.869270565280222; times the
  // standard errors sqrt((0 + 1 / 4) / 1200) and sqrt((0.09 + 1 / 4) / 1200)
  t.true(isNear(row?.detectable[0] ?? 0, 2.869270565280222 * Math.sqrt(0.25 / 1200), 1e-8));
  t.true(isNear(row?.detectable[1] ?? 0, 2.869270565280222 * Math.sqrt(0.34 / 1200), 1e-8));
  const share = rows.find(({ aspect, measure }) => aspect === 'all' && measure === 'hallucination');
  t.true(isNear(4 * (share?.detectable[1] ?? 0), row?.detectable[1] ?? 1));
});

test('fewer than six subjects show nothing, and the text says so', async (t) => {
  const planned = await planPower({ suite: await suiteOf(5, 100) });
  t.true(planned.rows.every(({ detectable }) => detectable.every((one) => one === null)));
  t.regex(formatPower(planned), /fewer than six subjects nothing can be shown/);
});

test('a suite without the condition and a negative spread are usage errors', async (t) => {
  const suite = await suiteOf(6, 1);
  await t.throwsAsync(planPower({ suite, by: 'window' }), { instanceOf: UsageError });
  await t.throwsAsync(planPower({ suite, itemSpread: -1 }), { instanceOf: UsageError });
});
