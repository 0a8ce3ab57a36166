import test from 'ava';
import { formatComparison } from '../../../../reports/text/formatComparison.js';
import { compareRuns } from '../../../../results/compare/compareRuns.js';
import type { Ladder } from '../../../../results/compare/ladders/ladder.js';
import type { Aspect } from '../../../../suites/schema/schema.js';
import { makeItem, makeResponse, makeScore, writeRun, writeSuite } from '../../../judge/judgedFixture.js';
import { isNear } from '../../../statistics/isNear.js';

const subjects = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];

/** Many items of anatomy, one of space, for each subject. */
const items = subjects.flatMap((subject) => [
  ...['a', 'b', 'c'].map((name) => makeItem(`${subject}${name}`, { subject, aspect: 'anatomy' })),
  makeItem(`${subject}d`, { subject, aspect: 'spatial' }),
]);

/** A run whose score of an item is a function of its aspect and its subject's number; null is none. */
async function runOf(name: string, scoreOf: (aspect: Aspect, subject: number) => number | null) {
  const judgements = items.flatMap(({ id, aspect, subject }) => {
    const score = scoreOf(aspect, Number(subject.slice(1)));
    return score === null ? [] : [makeScore(id, score)];
  });
  return writeRun({ name, responses: items.map(({ id }) => makeResponse(id)), judgements });
}

async function threeRuns() {
  const suite = await writeSuite(items);
  const runs = [
    await runOf('weak', (aspect) => (aspect === 'anatomy' ? 3 : 1)),
    await runOf('strong', (aspect) => (aspect === 'anatomy' ? 2 : 5)),
    await runOf('alike', (aspect, subject) => (aspect === 'anatomy' ? 2 : subject % 2 === 0 ? 5 : 4)),
  ];
  return compareRuns({ suite, runs, by: 'model' });
}

function ladderOf(ladders: readonly Ladder[], aspect: Ladder['aspect']): Ladder {
  const found = ladders.find((one) => one.aspect === aspect && one.measure === 'responseAccuracy');
  if (found === undefined) throw new Error(`no ladder of ${aspect}`);
  return found;
}

test('models are ranked by aspect, and over all by the mean over aspects, not over items', async (t) => {
  const { ladders } = await threeRuns();
  const namesOf = (aspect: Ladder['aspect']) => ladderOf(ladders, aspect).rungs.map(({ name }) => name);
  t.is(namesOf('anatomy')[0], 'weak');
  t.deepEqual(namesOf('spatial'), ['strong', 'alike', 'weak']);
  const all = ladderOf(ladders, 'all');
  // Over items: weak 2.5, strong 2.75. Over aspects: (2 + 5) / 2, (2 + 32 / 7) / 2, (3 + 1) / 2.
  t.deepEqual(
    all.rungs.map(({ name, rank }) => [name, rank]),
    [
      ['strong', 1],
      ['alike', 2],
      ['weak', 3],
    ],
  );
  t.true(isNear(all.rungs[1].score ?? 0, (2 + 32 / 7) / 2));
  t.like(all, { items: 28, leftOut: 0, subjects: 7, parts: ['anatomy', 'spatial'] });
});

test('a model that is worse for every subject is told apart, one that differs for few is not', async (t) => {
  const { ladders } = await threeRuns();
  const { pairs, rungs, friedman } = ladderOf(ladders, 'spatial');
  const pOf = (better: string, worse: string) =>
    pairs.find((pair) => pair.better === better && pair.worse === worse);
  // Seven of one sign: 2 / 2^7; three of one sign among seven: 2 / 2^3. Holm over three tests.
  t.like(pOf('alike', 'weak'), { p: 2 ** -6, adjustedP: 3 * 2 ** -6 });
  t.like(pOf('strong', 'alike'), { p: 0.25, adjustedP: 0.25 });
  t.deepEqual([rungs[2].lower, rungs[2].upper], [3, 3]);
  t.true(friedman.kind === 'tested' && friedman.p < 0.01);
});

test('two models have no ladder, and items that one has no value of are left out', async (t) => {
  const suite = await writeSuite(items);
  const runs = [
    await runOf('one', () => 3),
    await runOf('two', (_aspect, subject) => (subject === 0 ? null : 4)),
    await runOf('three', () => 5),
  ];
  t.deepEqual((await compareRuns({ suite, runs: runs.slice(0, 2), by: 'model' })).ladders, []);
  const { ladders } = await compareRuns({ suite, runs, by: 'model' });
  t.like(ladderOf(ladders, 'anatomy'), { items: 18, leftOut: 3, subjects: 6 });
});

test('prompts of which there are three are ranked within a run', async (t) => {
  const prompts = ['basic', 'advanced', 'stepwise'] as const;
  const { conditions } = makeItem('');
  const asked = subjects.flatMap((subject) =>
    prompts.map((prompt) =>
      makeItem(`${subject}-${prompt}`, { pair: subject, subject, conditions: { ...conditions, prompt } }),
    ),
  );
  const suite = await writeSuite(asked);
  const score = { basic: 2, advanced: 4, stepwise: 3 };
  const run = await writeRun({
    name: 'run',
    responses: asked.map(({ id }) => makeResponse(id)),
    judgements: asked.map(({ id, conditions: { prompt } }) => makeScore(id, score[prompt as 'basic'])),
  });
  const { ladders } = await compareRuns({ suite, runs: [run], by: 'prompt' });
  t.deepEqual(
    ladderOf(ladders, 'all').rungs.map(({ name, score: mean }) => [name, mean]),
    [
      ['advanced', 4],
      ['stepwise', 3],
      ['basic', 2],
    ],
  );
});

test('the text has the ladder with what it rests on', async (t) => {
  const text = formatComparison(await threeRuns());
  t.regex(
    text,
    /all runs: ladder, open questions, response accuracy .*, mean over aspects, each weighing the same/,
  );
  t.regex(text, /\n {2}1 +strong +3\.500 +1 to \d/);
  t.regex(
    text,
    /28 items of 7 subjects with a value of all\. The mean is over anatomy and spatial\.\s+Friedman\s+test/,
  );
});

test('an aspect that some have no value of is in no mean over aspects, which says what it is over', async (t) => {
  const suite = await writeSuite(items);
  const runs = [
    await runOf('one', () => 3),
    await runOf('two', (aspect) => (aspect === 'spatial' ? null : 4)),
    await runOf('three', () => 5),
  ];
  const comparison = await compareRuns({ suite, runs, by: 'model' });
  const all = ladderOf(comparison.ladders, 'all');
  t.deepEqual(all.parts, ['anatomy']);
  t.deepEqual(
    all.rungs.map(({ score }) => score),
    [5, 4, 3],
  );
  t.regex(formatComparison(comparison), /The mean is over anatomy\./);
});
