import test from 'ava';
import { formatGroups } from '../../../../reports/text/formatGroups.js';
import { compareGroups } from '../../../../results/compare/groups/compareGroups.js';
import { UsageError } from '../../../../util/radvuqaError.js';
import { makeItem, makeResponse, makeScore, writeRun, writeSuite } from '../../../judge/judgedFixture.js';

const items = [
  ...['a', 'b', 'c'].map((id) => makeItem(id, { aspect: 'anatomy' })),
  makeItem('d', { aspect: 'spatial' }),
];

async function runOf(name: string, anatomy: number, spatial: number): Promise<string> {
  const judgements = items.map(({ id, aspect }) => makeScore(id, aspect === 'anatomy' ? anatomy : spatial));
  return writeRun({ name, responses: items.map(({ id }) => makeResponse(id)), judgements });
}

test('groups of runs are compared by one mean a run, over all aspects by the mean over aspects', async (t) => {
  const suite = await writeSuite(items);
  const runs = await Promise.all([1, 2, 3, 4].map((score) => runOf(`open${score}`, score, 5)));
  const against = await Promise.all([1, 2, 3, 4].map((score) => runOf(`other${score}`, 5, score)));
  const rows = await compareGroups({ runs, against, suite });
  const rowOf = (aspect: string) =>
    rows.find((row) => row.aspect === aspect && row.measure === 'responseAccuracy');
  // scipy 1.17: stats.mannwhitneyu([1, 2, 3, 4], [5, 5, 5, 5]) has u 0; 2 of the 70 choices are as far out.
  t.like(rowOf('anatomy'), { means: [1, 2, 3, 4], againstMeans: [5, 5, 5, 5], delta: -1 });
  t.like(rowOf('anatomy')?.test, { kind: 'tested', u: 0, method: 'exact', p: 2 / 70 });
  t.like(rowOf('all'), { means: [3, 3.5, 4, 4.5], againstMeans: [3, 3.5, 4, 4.5], delta: 0 });
  t.regex(formatGroups(rows), /open +anatomy +response accuracy +4 +2\.500 +4 +5\.000 +-1\.00 +0\.029/);
});

test('a group is not empty, and no run is in both', async (t) => {
  const suite = await writeSuite(items);
  const run = await runOf('one', 1, 1);
  await t.throwsAsync(compareGroups({ runs: [run], against: [run], suite }), { instanceOf: UsageError });
  await t.throwsAsync(compareGroups({ runs: [run], against: [], suite }), { instanceOf: UsageError });
});
