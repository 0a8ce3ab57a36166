import type { Command } from 'commander';
import { type RunResult, runSuite } from '../../judge/runSuite.js';
import { createModel, modelNames } from '../../models/createModel.js';
import { exitCodes } from '../exitCodes.js';
import { listenForInterrupt } from '../interrupt.js';
import { printNotice } from '../notice.js';
import { share, wholeNumber } from '../options.js';
import { createProgress } from '../progress.js';
import type { AddCommand } from './commands.js';

interface RunFlags {
  readonly model: string;
  readonly out: string;
  readonly concurrency: number;
  readonly limit?: number;
  readonly seed: number;
  readonly retryFailed?: boolean;
  readonly minCoverage: number;
}

/** radvuqa run: asks a model every item of a suite. */
export const addRun: AddCommand = (program: Command, setExitCode) => {
  program
    .command('run')
    .summary('ask a model every item of a suite')
    .description(
      'Asks a model every item and appends its responses to a run folder.\n' +
        'An interrupted run goes on when repeated; nothing is asked twice.',
    )
    .argument('<suite>', 'suite folder; the key is not needed')
    .requiredOption('--model <provider:name>', modelNames.join(', '))
    .requiredOption('--out <folder>', 'run folder')
    .option('--concurrency <number>', 'most calls at once', wholeNumber(1), 8)
    .option('--limit <number>', 'only the first items of the suite', wholeNumber(1))
    .option('--seed <number>', 'seed of models that draw', wholeNumber(0), 0)
    .option('--retry-failed', 'ask again where the last call failed')
    .option('--min-coverage <share>', 'exit with 3 when fewer items have an ok response', share, 0)
    .action(async (suite: string, flags: RunFlags) => {
      const model = await createModel(flags.model, { suite, seed: flags.seed });
      const progress = createProgress('run');
      const interrupt = listenForInterrupt();
      const result = await runSuite({
        ...flags,
        suite,
        model,
        signal: interrupt.signal,
        onProgress: ({ done, total }) => progress.update(done, total),
        onNotice: printNotice,
      }).finally(() => {
        progress.stop();
        interrupt.stop();
      });
      printRun(result, flags.out);
      if (!result.finished) setExitCode(exitCodes.failed);
      else if (okShare(result) < flags.minCoverage) setExitCode(exitCodes.belowCoverage);
    });
};

function okShare({ counts }: RunResult): number {
  return counts.responses === 0 ? 0 : (counts.ok ?? 0) / counts.responses;
}

function printRun({ finished, asked, counts }: RunResult, out: string): void {
  const { responses, ...outcomes } = counts;
  const shown = Object.entries(outcomes).filter(([, count]) => count > 0);
  console.log(
    `${responses} responses, ${asked} asked now: ${shown.map(([name, count]) => `${count} ${name}`).join(', ')}`,
  );
  console.log(finished ? `run: ${out}` : `stopped before the end; the same command goes on: ${out}`);
}
