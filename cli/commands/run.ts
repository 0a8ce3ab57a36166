import type { Command } from 'commander';
import { readPrices } from '../../models/cost/readPrices.js';
import { createModel, modelNames } from '../../models/createModel.js';
import { providers } from '../../models/providers.js';
import { estimateRun } from '../../runs/estimateRun.js';
import type { RunOptions, RunProgress, RunResult } from '../../runs/runOptions.js';
import { runSuite } from '../../runs/runSuite.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { failureHints } from '../failureHints.js';
import { formatCost } from '../formatCost.js';
import { formatEstimate } from '../formatEstimate.js';
import { listenForInterrupt } from '../listenForInterrupt.js';
import { decimalNumber, share, wholeNumber } from '../options.js';
import { printNotice } from '../printNotice.js';
import { addRemoteOptions, type RemoteFlags, remoteOptions } from '../remoteOptions.js';
import type { AddCommand } from './commands.js';

interface RunFlags extends RemoteFlags {
  readonly model: string;
  readonly baseUrl?: string;
  readonly out: string;
  readonly limit?: number;
  readonly repeats: number;
  readonly retryFailed?: boolean;
  readonly prices?: string;
  readonly maxCost?: number;
  readonly estimate?: boolean;
  readonly batch?: boolean;
  readonly minCoverage: number;
}

const keyVariables = providers.map((provider) => provider.keyVariables[0]);

/** Sampling as in the paper. */
const paperDefaults = { temperature: '0.8', topP: '0.95', maxTokens: '1024' };

/** radvuqa run: asks a model every item of a suite. */
export const addRun: AddCommand = (program: Command, setExitCode) => {
  const command = program
    .command('run')
    .summary('ask a model every item of a suite')
    .description(
      'Asks a model every item and appends its responses to a run folder.\n' +
        'An interrupted run goes on when repeated; nothing is asked twice. Keys are taken from the environment:\n' +
        `${keyVariables.join(', ')}.`,
    )
    .argument('<suite>', 'suite folder; the key is not needed')
    .requiredOption('--model <provider:name>', modelNames.join(', '))
    .requiredOption('--out <folder>', 'run folder')
    .option('--limit <number>', 'only the first items of the suite', wholeNumber(1))
    .option('--repeats <number>', 'how often each item is asked', wholeNumber(1), 1)
    .option('--retry-failed', 'ask again where the last call failed')
    .option('--prices <file>', 'price table, to say what it costs')
    .option('--max-cost <amount>', 'stop before the run costs more', decimalNumber(0))
    .option('--batch', 'hand everything in as batches of the provider; later, the same command collects')
    .option('--estimate', 'say what the run will need and ask nothing')
    .option('--min-coverage <share>', 'exit with 3 when fewer responses are ok', share, 0)
    .option(
      '--base-url <url>',
      "another server that speaks the provider's protocol, such as http://127.0.0.1:8000/v1",
    );
  addRemoteOptions(command, paperDefaults).action(async (suite: string, flags: RunFlags) => {
    const interrupt = listenForInterrupt();
    try {
      const options = await runOptions(suite, flags, interrupt.signal);
      if (flags.estimate) return console.log(formatEstimate(await estimateRun(options)));
      const result = await runWithProgress(options);
      printRun(result, flags.out);
      if (result.stopped === 'batch') return;
      if (!result.finished) setExitCode(exitCodes.failed);
      else if (isAllFailed(result) || okShare(result) < flags.minCoverage)
        setExitCode(exitCodes.belowCoverage);
    } finally {
      interrupt.stop();
    }
  });
};

async function runOptions(suite: string, flags: RunFlags, signal: AbortSignal): Promise<RunOptions> {
  const { model: name, baseUrl, prices, ...rest } = flags;
  const remote = { ...remoteOptions(flags, signal), baseUrl, needsKey: flags.estimate !== true };
  const model = await createModel(name, { suite, seed: flags.seed ?? 0, remote });
  const pricing = prices === undefined ? undefined : await readPrices(prices, name);
  return { ...rest, suite, model, pricing, signal, onNotice: printNotice };
}

async function runWithProgress(options: RunOptions): Promise<RunResult> {
  const progress = createProgress('run');
  const onProgress = (now: RunProgress) => progress.update(now.done, now.total, progressNote(now));
  return runSuite({ ...options, onProgress }).finally(progress.stop);
}

function progressNote({ counts, cost }: RunProgress): string {
  return [`${counts.failed ?? 0} failed`, ...(cost === null ? [] : [formatCost(cost)])].join(', ');
}

function isAllFailed({ counts }: RunResult): boolean {
  return counts.responses > 0 && counts.failed === counts.responses;
}

function okShare({ counts }: RunResult): number {
  return counts.responses === 0 ? 0 : (counts.ok ?? 0) / counts.responses;
}

function printRun(
  { stopped, underWay, asked, recalled, counts, failures, cost }: RunResult,
  out: string,
): void {
  const { responses, ...outcomes } = counts;
  const shown = Object.entries(outcomes).filter(([, count]) => count > 0);
  console.log(
    `${responses} responses, ${asked} asked now${recalled === 0 ? '' : `, ${recalled} from the cache`}: ${shown.map(([name, count]) => `${count} ${name}`).join(', ')}`,
  );
  for (const [error, count] of failures.slice(0, 3)) printNotice(`${count} failed: ${error}`);
  if (failures.length > 0) printNotice(failureHints(failures.map(([error]) => error)).join('; '));
  if (cost !== null) console.log(`cost: ${formatCost(cost)} by prices of ${cost.pricesDate}`);
  if (stopped === null) console.log(`run: ${out}`);
  else if (stopped === 'batch')
    console.log(`${underWay} requests are in batches; the same command collects them: ${out}`);
  else if (stopped === 'cost') console.log(`stopped before --max-cost; a higher one goes on: ${out}`);
  else console.log(`stopped before the end; the same command goes on: ${out}`);
}
