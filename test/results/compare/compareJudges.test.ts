import test from 'ava';
import { formatComparison } from '../../../reports/text/formatComparison.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import { UsageError } from '../../../util/radvuqaError.js';
import {
  makeItem,
  makeResponse,
  makeScore,
  writeJudgements,
  writeRun,
  writeSuite,
} from '../../judge/judgedFixture.js';

const subjects = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];
const items = subjects.flatMap((subject) =>
  ['a', 'b'].map((name) => makeItem(`${subject}${name}`, { subject })),
);

/** A run that several judges judged, each by a number for each item; NaN is no verdict. */
async function judgedBy(judges: Readonly<Record<string, (place: number) => number>>) {
  const suite = await writeSuite(items);
  const [[, first], ...others] = Object.entries(judges);
  const rowsOf = (judge: string, scoreOf: (place: number) => number) =>
    items.flatMap(({ id }, place) =>
      Number.isNaN(scoreOf(place)) ? [] : [{ ...makeScore(id, scoreOf(place)), judge }],
    );
  const run = await writeRun({
    responses: items.map(({ id }) => makeResponse(id)),
    judgements: rowsOf('judge-1', first),
  });
  for (const [name, scoreOf] of others) {
    await writeJudgements(run, name, { judgements: rowsOf(`of ${name}`, scoreOf), judge: `of ${name}` });
  }
  return { suite, run };
}

test('judges of a run are compared on the same answers, each with the first', async (t) => {
  const { suite, run } = await judgedBy({
    rules: () => 3,
    strict: () => 2,
    uneven: (place) => (place === 0 ? Number.NaN : 3 + (place % 2)),
  });
  const comparison = await compareRuns({ runs: [run], suite, by: 'judge' });
  const rows = comparison.rows.filter(
    ({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy',
  );
  t.deepEqual(
    rows.map((row) => [row.run, row.level, row.baseline, row.compared, row.difference?.toFixed(4)]),
    [
      ['run', 'strict', 'rules', 14, '-1.0000'],
      ['run', 'uneven', 'rules', 13, '0.5385'],
    ],
  );
  // Seven subjects, all lower: 2 / 2^7; of one run's judges two tests over all aspects.
  t.is(rows[0].p, 2 ** -6);
  t.deepEqual(
    comparison.families.find(({ name }) => name.includes('over all')),
    {
      name: 'run, scores over all aspects',
      tests: 2,
    },
  );
  t.deepEqual(comparison.unvalued, [{ run: 'run', level: 'uneven', question: 'OEQ1.1', items: 1 }]);
  const ladder = comparison.ladders.find(({ aspect }) => aspect === 'all');
  t.deepEqual(
    ladder?.rungs.map(({ name }) => name),
    ['uneven', 'rules', 'strict'],
  );
  const text = formatComparison(comparison);
  t.regex(text, /^Comparison by judge, suite tiny 1\n\nThe judges: rules \(judge-1\), strict \(of strict\)/);
  t.regex(text, /1 pair lacks a score on a side and is not compared: run uneven OEQ1\.1 \(1\)\./);
});

test('judges are named, the first being what the others are compared with', async (t) => {
  const { suite, run } = await judgedBy({ rules: () => 3, strict: () => 2, mild: () => 5 });
  const { rows } = await compareRuns({ runs: [run], suite, by: 'judge', judges: ['strict', 'mild'] });
  t.like(rows[0], { level: 'mild', baseline: 'strict', difference: 3 });
  t.is(new Set(rows.map(({ level }) => level)).size, 1);
});

test('several runs: judges are paired within each', async (t) => {
  const one = await judgedBy({ rules: () => 3, strict: () => 2 });
  const two = await judgedBy({ rules: () => 3, strict: () => 3 });
  const { rows } = await compareRuns({ runs: [one.run, two.run], suite: one.suite, by: 'judge' });
  const found = rows.filter(({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy');
  t.deepEqual(
    found.map(({ run, difference }) => [run === one.run, difference]),
    [
      [true, -1],
      [false, 0],
    ],
  );
});

test('one judge alone, or one that the run has not, is refused', async (t) => {
  const { suite, run } = await judgedBy({ rules: () => 3 });
  const error = { instanceOf: UsageError, message: /judge/ };
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'judge' }), error);
  const judges = ['rules', 'nobody'];
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'judge', judges }), error);
  const twice = ['rules', 'rules'];
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'judge', judges: twice }), error);
});
