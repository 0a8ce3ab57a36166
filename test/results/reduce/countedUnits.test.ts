import test, { type ExecutionContext } from 'ava';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import { summarizeClasses } from '../../../results/summarize/classes/summarizeClasses.js';
import { rollUp } from '../../../results/summarize/rollUp.js';
import { summarizeRun } from '../../../results/summarize/summarizeRun.js';
import type { JoiningRule } from '../../../suites/joiningRules.js';
import { makeGradedRuns, slicesOf } from '../../support/makeGradedRuns.js';
import { makePaperRuns, type PaperVerdict } from '../../support/makePaperRuns.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const [right, wrong] = [
  { accuracy: 1, choice: 0 },
  { accuracy: 0, choice: 1 },
];

/** Slices of patients, each answered by two models. */
const slices: readonly (readonly [patient: string, one: PaperVerdict, other: PaperVerdict])[] = [
  ['a', right, wrong],
  ['a', right, wrong],
  ['a', wrong, 'refused'],
  ['b', wrong, right],
  ['b', 'refused', right],
  ['c', right, 'failed'],
  ['c', wrong, right],
];

async function makeRuns(t: ExecutionContext, joinedBy: JoiningRule | null) {
  const items = slices.map(([subject, ...verdicts], place) => ({
    pair: `slice-${place}`,
    question: 'CEQ1',
    subject,
    verdicts,
  }));
  const units = { of: 'subject', joinedBy };
  return makePaperRuns(temporaryFolder(t), {
    name: 's',
    models: ['one', 'other'],
    items,
    manifest: { units },
  });
}

async function accuracyOf(t: ExecutionContext, joinedBy: JoiningRule | null) {
  const { suite, runs } = await makeRuns(t, joinedBy);
  const { judges } = await summarizeRun({ suite, run: runs[0] });
  const [{ counts, measures }] = rollUp(judges[0].groups, []);
  return { items: counts.items, n: measures.accuracy?.n, mean: measures.accuracy?.metrics.mean.value };
}

test('without a rule each item counts', async (t) => {
  t.deepEqual(await accuracyOf(t, null), { items: 7, n: 7, mean: 3 / 7 });
});

test('by the mean each patient counts once', async (t) => {
  t.deepEqual(await accuracyOf(t, 'mean'), { items: 3, n: 3, mean: (2 / 3 + 0 + 1 / 2) / 3 });
});

test('by vote a patient is what most of its slices are read as, and a tie is left open', async (t) => {
  t.deepEqual(await accuracyOf(t, 'vote'), { items: 3, n: 3, mean: 1 / 3 });
});

test('models are compared over units', async (t) => {
  const { suite, runs } = await makeRuns(t, 'vote');
  const { rows, notes } = await compareRuns({ suite, runs, by: 'model' });
  t.regex(notes[0], /those of one subject that ask the same are joined by vote first/);
  const all = rows.find(({ aspect, measure }) => aspect === 'all' && measure === 'accuracy');
  t.like(all, { pairs: 3, compared: 3, scored: 2, subjects: 3, baselineMean: 1 / 3, levelMean: 2 / 3 });
  t.like(all?.mcNemar, { firstOnly: 2, secondOnly: 1 });
});

test('what has another right answer than the rest of its unit is joined apart', async (t) => {
  const free = { subject: 'a', grade: 'HGG' as const, isFree: true };
  const { suite, runs } = await makeGradedRuns(
    [
      ...slicesOf('a', 'HGG', { HGG: 2, none: 1 }),
      ...(['none', 'none', 'none', 'LGG'] as const).map((reply) => ({ ...free, replies: [reply] })),
      ...slicesOf('b', 'LGG', { HGG: 2, LGG: 1 }),
    ],
    ['model'],
  );
  const { judges } = await summarizeRun({ suite, run: runs[0] });
  const [{ counts, measures }] = rollUp(judges[0].groups, []);
  t.is(counts.items, 3);
  t.is(measures.accuracy?.metrics.mean.value, 2 / 3);
  const [{ counts: classes }] = summarizeClasses(counts);
  t.like(classes, { truePositive: 1, falsePositive: 1, falseNegative: 0, trueNegative: 0 });
});

test('a slice that says that there is no tumour has no vote where there is one', async (t) => {
  const { suite, runs } = await makeGradedRuns(
    [
      ...slicesOf('a', 'HGG', { none: 5, HGG: 2, LGG: 1 }),
      ...slicesOf('b', 'HGG', { none: 5 }),
      ...slicesOf('c', 'LGG', { HGG: 1, LGG: 1, none: 3 }),
    ],
    ['model'],
  );
  const { judges } = await summarizeRun({ suite, run: runs[0] });
  const [{ counts, measures }] = rollUp(judges[0].groups, []);
  t.like(measures.accuracy, { n: 3 });
  t.is(measures.accuracy?.metrics.mean.value, 1 / 3);
  const [{ counts: classes }] = summarizeClasses(counts);
  t.like(classes, { truePositive: 1, openPositive: 1, openNegative: 1 });
});
