import { join } from 'node:path';
import test from 'ava';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import { rollUp } from '../../../results/summarize/rollUp.js';
import { summarizeRun } from '../../../results/summarize/summarizeRun.js';
import { runSuite } from '../../../runs/runSuite.js';
import { disc, makeLocatedSuite } from '../../support/makeLocatedSuite.js';
import { okReply, stubModel } from '../../support/stubModel.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Three slices of one patient and one of another; pixels are 2 mm. */
const slices = [30, 31, 32, 40].map((x, place) => ({
  subject: place < 3 ? 'a' : 'b',
  mask: disc(x, 20, 6),
}));

/** Answers (20, column) to each slice, and in one of them nothing that can be read. */
const columns = (answers: readonly (number | null)[]) =>
  stubModel(({ id, answer }) => {
    const column = answers[Number(id.split('-')[1])];
    if (column === null) return okReply('I see it.');
    if (answer.kind === 'centre') return okReply(`(20, ${column})`);
    return okReply(`[(14, ${column - 6}), (14, ${column + 6}), (26, ${column + 6}), (26, ${column - 6})]`);
  });

test('distances of a patient are joined by their 95th percentile, shares and overlaps by their mean', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeLocatedSuite(join(folder, 'suite'), slices);
  const runs = [join(folder, 'one'), join(folder, 'other')];
  const answers = [
    [30, 33, 42, 40],
    [30, null, 32, 44],
  ];
  for (const [place, out] of runs.entries()) {
    await runSuite({ suite, model: columns(answers[place]), out, concurrency: 1 });
    await judgeRun({ run: out, suite, judge: rulesJudge });
  }
  const { judges } = await summarizeRun({ suite, run: runs[0] });
  const groups = rollUp(judges[0].groups, ['aspect']);
  const [{ measures }] = groups;
  // Patient a is 0, 4 and 20 mm off: the 95th percentile is 4 + 0.9 x 16 = 18.4; patient b is right.
  t.true(Math.abs((measures.centreDistance?.metrics.mean.value ?? 0) - (18.4 + 0) / 2) < 1e-9);
  t.is(measures.centreDistance?.n, 2);
  t.true(Math.abs((measures.inBox?.metrics.mean.value ?? 0) - (2 / 3 + 1) / 2) < 1e-12);

  const { rows } = await compareRuns({ suite, runs, by: 'model' });
  const of = (measure: string) => rows.find((row) => row.measure === measure && row.aspect === 'all');
  // Patients are the pairs. The other run is 0 mm off in what it answers of patient a, and 8 mm off in patient b.
  t.like(of('centreDistance'), { pairs: 2, compared: 2, subjects: 2, levelMean: 4 });
  t.true(Math.abs((of('centreDistance')?.difference ?? 0) - (8 - 18.4) / 2) < 1e-9);
  t.like(of('dice'), { pairs: 2, compared: 2, subjects: 2 });
  t.like(of('hd95'), { pairs: 2, compared: 2, subjects: 2 });
  t.true((of('inBox')?.levelMean ?? 1) < 1);
});
