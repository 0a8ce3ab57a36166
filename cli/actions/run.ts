import { readPrices } from '../../models/cost/readPrices.js';
import { createModel } from '../../models/createModel.js';
import { estimateRun } from '../../runs/estimateRun.js';
import type { RunOptions, RunProgress, RunResult } from '../../runs/runOptions.js';
import { runSuite } from '../../runs/runSuite.js';
import { printable } from '../../util/printable.js';
import { countOf } from '../../util/text/countOf.js';
import { answerWarnings } from '../answerWarnings.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { formatCost } from '../formatCost.js';
import { formatEstimate } from '../formatEstimate.js';
import { listenForInterrupt } from '../listenForInterrupt.js';
import { modelWarnings } from '../modelWarnings.js';
import { print, printNotice } from '../print.js';
import { printFailures } from '../printFailures.js';
import { readCoordinates } from '../readCoordinates.js';
import { readItemIds } from '../readItemIds.js';
import { type RemoteFlags, remoteOptions } from '../remoteOptions.js';

export interface RunFlags extends RemoteFlags {
  readonly model: string;
  readonly baseUrl?: readonly string[];
  readonly out: string;
  readonly limit?: number;
  readonly sample?: number;
  readonly sampleSeed: number;
  readonly only?: string[];
  readonly items?: string;
  readonly repeats: number;
  readonly coordinates?: string;
  readonly retryFailed?: boolean;
  readonly retryEmpty?: boolean;
  readonly prior?: string;
  readonly prices?: string;
  readonly maxCost?: number;
  readonly estimate?: boolean;
  readonly batch?: boolean;
  readonly minCoverage: number;
}

/** Asks a model every item, or says what that will need, and returns the exit code. */
export async function run(suite: string, flags: RunFlags): Promise<number> {
  const interrupt = listenForInterrupt();
  try {
    const options = await runOptions(suite, flags, interrupt.signal);
    if (!flags.estimate) return await ask(options, flags);
    print(formatEstimate(await estimateRun(options)));
    return exitCodes.done;
  } finally {
    interrupt.stop();
  }
}

async function ask(options: RunOptions, flags: RunFlags): Promise<number> {
  const result = await runWithProgress(options);
  printRun(result, flags.out);
  if (result.stopped === 'batch') return exitCodes.done;
  if (!result.finished) return exitCodes.failed;
  const tooFew = isAllFailed(result) || okShare(result) < flags.minCoverage;
  return tooFew ? exitCodes.belowCoverage : exitCodes.done;
}

async function runOptions(suite: string, flags: RunFlags, signal: AbortSignal): Promise<RunOptions> {
  const { model: name, prior, baseUrl, prices, items, sample: size, ...rest } = flags;
  const asked = { baseUrl, needsKey: flags.estimate !== true };
  const remote = { ...remoteOptions(flags, signal), ...asked };
  const model = await createModel(name, { suite, seed: flags.seed ?? 0, prior, remote });
  const pricing = prices === undefined ? undefined : await readPrices(prices, name);
  const coordinates = readCoordinates(flags.coordinates);
  const only = items === undefined ? flags.only : [...(flags.only ?? []), ...(await readItemIds(items))];
  const sample = size === undefined ? undefined : { size, seed: flags.sampleSeed };
  return { ...rest, only, sample, suite, model, pricing, coordinates, signal, onNotice: printNotice };
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
  { stopped, underWay, asked, recalled, counts, failures, served, cost }: RunResult,
  out: string,
): void {
  const { responses, ...outcomes } = counts;
  const shown = Object.entries(outcomes).filter(([, count]) => count > 0);
  print(
    `${countOf(responses, 'response')}, ${asked} asked now${recalled === 0 ? '' : `, ${recalled} from the cache`}: ${shown.map(([name, count]) => `${count} ${name}`).join(', ')}`,
  );
  printFailures(failures);
  for (const warning of [...answerWarnings(counts), ...modelWarnings(served)])
    printNotice(printable(warning, 1000));
  if (cost !== null) print(`cost: ${formatCost(cost)} by prices of ${cost.pricesDate}`);
  if (stopped === null) print(`run: ${out}`);
  else if (stopped === 'batch')
    print(`${underWay} requests are in batches; the same command collects them: ${out}`);
  else if (stopped === 'cost') print(`stopped before --max-cost; raise it to continue: ${out}`);
  else print(`stopped before the end; run the same command again to resume: ${out}`);
}
