import test from 'ava';
import { formatComparison } from '../../../reports/text/formatComparison.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import { repeatMember } from '../../../suites/rows/rowKey.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { makeItem, makeResponse, makeScore, writeRun, writeSuite } from '../../judge/judgedFixture.js';
import { isNear } from '../../statistics/isNear.js';

const subjects = ['s0', 's1', 's2', 's3', 's4', 's5'];
const items = subjects.flatMap((subject) =>
  ['a', 'b'].map((name) => makeItem(`${subject}${name}`, { subject })),
);

/** Each item asked so many times, with a score by place of item and repeat; NaN is no verdict. */
async function repeated(repeats: number, scoreOf: (place: number, repeat: number) => number) {
  const suite = await writeSuite(items);
  const asked = items.flatMap(({ id }, place) =>
    Array.from({ length: repeats }, (_none, repeat) => ({ id, repeat, score: scoreOf(place, repeat) })),
  );
  const run = await writeRun({
    responses: asked.map(({ id, repeat }) => ({ ...makeResponse(id), ...repeatMember(repeat) })),
    judgements: asked
      .filter(({ score }) => !Number.isNaN(score))
      .map(({ id, repeat, score }) => ({ ...makeScore(id, score), ...repeatMember(repeat) })),
  });
  return { suite, run };
}

test('each other repeat is compared with the first, on the same items', async (t) => {
  const { suite, run } = await repeated(3, (place, repeat) =>
    repeat === 2 && place === 0 ? Number.NaN : 2 + repeat,
  );
  const { rows, ladders, unvalued, judge } = await compareRuns({ runs: [run], suite, by: 'repeat' });
  const found = rows.filter(({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy');
  t.deepEqual(
    found.map((row) => [row.run, row.level, row.baseline, row.compared, row.difference, row.p]),
    [
      ['run', 'repeat 2', 'repeat 1', 12, 1, 2 ** -5],
      ['run', 'repeat 3', 'repeat 1', 11, 2, 2 ** -5],
    ],
  );
  t.deepEqual(unvalued, [{ run: 'run', level: 'repeat 3', question: 'OEQ1.1', items: 1 }]);
  t.is(judge.name, 'rules');
  t.is(ladders.find(({ aspect }) => aspect === 'all')?.rungs[0].name, 'repeat 3');
});

test('the spread of repeats: how many items change, and by how much repeats, items and subjects differ', async (t) => {
  // The first item of each subject is told 1 and 3, the second 5 and 5: only half of the items change.
  const { suite, run } = await repeated(2, (place, repeat) => (place % 2 === 0 ? 1 + 2 * repeat : 5));
  const comparison = await compareRuns({ runs: [run], suite, by: 'repeat' });
  const spread = comparison.spreads.find(
    ({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy',
  );
  t.like(spread, { run: 'run', items: 12, subjects: 6, changed: 0.5 });
  // Mean squares: repeats 12 / 12 = 1; items 2 * 6 * 2 * 1.5^2 / 6 = 9; subjects 0.
  t.deepEqual(spread?.variance, { values: 1, things: 4, clusters: 0 });
  t.true((spread?.changedInterval?.lower ?? 1) < 0.5);
  const text = formatComparison(comparison);
  t.regex(text, /run: spread over repeats, open questions, response accuracy/);
  t.regex(text, /All aspects +12 +6 +50\.0 % .* 1\.000 +2\.000 +0\.000/);
});

test('in other comparisons an item counts with the mean over its repeats, once', async (t) => {
  const one = await repeated(3, (place, repeat) => 1 + ((place + repeat) % 3));
  const other = await repeated(1, () => 4);
  const { rows } = await compareRuns({ runs: [other.run, one.run], suite: one.suite, by: 'model' });
  const row = rows.find(({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy');
  t.like(row, { compared: 12, subjects: 6, p: 2 ** -5 });
  t.true(isNear(row?.levelMean ?? 0, 2));
});

test('a run that was asked once has no repeats to compare', async (t) => {
  const { suite, run } = await repeated(1, () => 3);
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'repeat' }), {
    instanceOf: UsageError,
    message: /asked several times/,
  });
});
