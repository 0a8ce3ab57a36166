import type { Command } from 'commander';
import type { Judge } from '../../judge/judge.js';
import { type JudgeResult, judgeRun } from '../../judge/judgeRun.js';
import { rulesJudge } from '../../judge/rulesJudge.js';
import { UsageError } from '../../util/radvuqaError.js';
import { exitCodes } from '../exitCodes.js';
import { listenForInterrupt } from '../interrupt.js';
import { printNotice } from '../notice.js';
import { collect, share } from '../options.js';
import { createProgress } from '../progress.js';
import type { AddCommand } from './commands.js';

interface JudgeFlags {
  readonly suite: string;
  readonly judge: readonly string[];
  readonly minCoverage: number;
}

/** Every judge there is. */
const judges: readonly Judge[] = [rulesJudge];

/** radvuqa judge: scores a run's responses. */
export const addJudge: AddCommand = (program: Command, setExitCode) => {
  program
    .command('judge')
    .summary('score the responses of a run')
    .description(
      'Scores every response and appends the verdicts to the run folder.\n' +
        'What a judge cannot decide is unscored with a reason, never a default. Goes on when repeated.',
    )
    .argument('<run>', 'run folder')
    .requiredOption('--suite <folder>', 'the suite the run is of, with its key')
    .option('--judge <name>', `${judges.map(({ name }) => name).join(', ')} (several times)`, collect, [])
    .option('--min-coverage <share>', 'exit with 3 when a smaller share of the items is scored', share, 0)
    .action(async (run: string, { suite, judge, minCoverage }: JudgeFlags) => {
      for (const name of judge.length > 0 ? judge : ['rules']) {
        const result = await judgeWith(findJudge(name), { run, suite });
        if (!result.finished) return setExitCode(exitCodes.failed);
        if (coverageOf(result) < minCoverage) setExitCode(exitCodes.belowCoverage);
      }
    });
};

function findJudge(name: string): Judge {
  const found = judges.find((judge) => judge.name === name);
  if (found !== undefined) return found;
  const expected = `one of ${judges.map((judge) => judge.name).join(', ')}`;
  throw new UsageError({ subject: '--judge', expected, found: JSON.stringify(name) });
}

async function judgeWith(
  judge: Judge,
  folders: { readonly run: string; readonly suite: string },
): Promise<JudgeResult> {
  const progress = createProgress(`judge ${judge.name}`);
  const interrupt = listenForInterrupt();
  const result = await judgeRun({
    ...folders,
    judge,
    signal: interrupt.signal,
    onProgress: ({ done, total }) => progress.update(done, total),
    onNotice: printNotice,
  }).finally(() => {
    progress.stop();
    interrupt.stop();
  });
  const { scored, unscored, missing } = result;
  console.log(`${judge.name}: ${scored} scored, ${unscored} unscored, ${missing} without a response`);
  console.log(`judgements: ${folders.run}/judgements/${judge.name}.jsonl`);
  return result;
}

function coverageOf({ scored, unscored, missing }: JudgeResult): number {
  return scored / Math.max(1, scored + unscored + missing);
}
