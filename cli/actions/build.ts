import { readPrices } from '../../models/cost/readPrices.js';
import { createModel } from '../../models/createModel.js';
import type { Model } from '../../models/model.js';
import type { BuildOptions, BuildResult } from '../../runs/building/buildOptions.js';
import { buildSuite } from '../../runs/building/buildSuite.js';
import { createReferenceModel } from '../../runs/building/referencePrograms.js';
import { createWrittenPipelines } from '../../runs/building/writtenPipelines.js';
import { findSandbox, requireSandbox } from '../../sandbox/findSandbox.js';
import { inspectPython } from '../../sandbox/inspectPython.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { openSuite } from '../../suites/openSuite.js';
import { UsageError } from '../../util/radvuqaError.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { formatCost } from '../formatCost.js';
import { listenForInterrupt } from '../listenForInterrupt.js';
import { print, printNotice } from '../print.js';
import { printFailures } from '../printFailures.js';
import { type RemoteFlags, remoteOptions } from '../remoteOptions.js';
import { type SandboxFlags, sandboxLimits, sandboxOptions } from '../sandboxOptions.js';

export interface BuildFlags extends RemoteFlags, SandboxFlags {
  readonly model: string;
  readonly baseUrl?: readonly string[];
  readonly out: string;
  readonly rounds: number;
  readonly repeats: number;
  readonly epochs?: number;
  readonly limit?: number;
  readonly jobs: number;
  readonly gpu?: boolean;
  readonly responses?: string;
  readonly retryFailed?: boolean;
  readonly prices?: string;
  readonly maxCost?: number;
}

/** Has a model write pipelines, runs them, and returns the exit code. */
export async function build(suite: string, flags: BuildFlags): Promise<number> {
  const interrupt = listenForInterrupt();
  const progress = createProgress('build');
  try {
    const options = await buildOptions(suite, flags, interrupt.signal);
    const result = await buildSuite({
      ...options,
      onProgress: ({ done, total, doing }) => progress.update(done, total, doing),
    }).finally(progress.stop);
    printBuild(result, flags.out);
    if (result.stopped !== null) return exitCodes.failed;
    return result.unasked > 0 ? exitCodes.belowCoverage : exitCodes.done;
  } finally {
    progress.stop();
    interrupt.stop();
  }
}

async function buildOptions(suite: string, flags: BuildFlags, signal: AbortSignal): Promise<BuildOptions> {
  const { model: name, prices, out, rounds, repeats, epochs, limit, jobs, gpu, retryFailed, maxCost } = flags;
  const sandbox = requireSandbox(await findSandbox(sandboxOptions(flags)));
  if (sandbox.name === 'none' && jobs > 1) {
    const expected = '1 with --unsafe-no-sandbox, where programs share their folders';
    throw new UsageError({ subject: '--jobs', expected, found: `${jobs}` });
  }
  const limits = sandboxLimits(flags);
  const python = await pythonOf(sandbox, flags, suite);
  const model = await modelOf(suite, flags, signal);
  const pricing = prices === undefined ? undefined : await readPrices(prices, name);
  const wanted = { rounds, repeats, epochs, limit, jobs, gpu, retryFailed, maxCost, pricing };
  return { suite, out, model, sandbox, limits, python, ...wanted, signal, onNotice: printNotice };
}

/** Asks Python what is there, and says what the suite's prompts promise and is not. */
async function pythonOf(
  sandbox: Sandbox,
  flags: SandboxFlags,
  suite: string,
): Promise<BuildOptions['python']> {
  const python = await inspectPython(sandbox, sandboxLimits(flags));
  if (python.kind === 'fails') {
    const expected = 'Python that runs in it';
    throw new UsageError({
      subject: 'sandbox',
      expected,
      found: python.reason,
      hint: '"radvuqa doctor" tells more',
    });
  }
  const there = python.packages.flatMap((one) => (one.kind === 'there' ? [one] : []));
  const { recipe } = await openSuite(suite);
  const promised = Array.isArray(recipe.packages) ? (recipe.packages as string[]) : [];
  const missing = promised.filter((module) => there.every((one) => one.module !== module));
  if (missing.length > 0)
    printNotice(`the prompts promise packages that are not in the sandbox: ${missing.join(', ')}`);
  return { version: python.version, packages: there.map(({ module, version }) => `${module} ${version}`) };
}

/** Chats leave sampling to the provider; four files need more room than an answer. */
async function modelOf(suite: string, flags: BuildFlags, signal: AbortSignal): Promise<Model> {
  const {
    model: name,
    baseUrl,
    responses,
    seed,
    temperature = null,
    topP = null,
    maxTokens = 16_384,
  } = flags;
  if (responses !== undefined) return createWrittenPipelines(responses, suite, name, printNotice);
  if (name.startsWith('reference:')) return createReferenceModel(name);
  const remote = { ...remoteOptions({ ...flags, temperature, topP, maxTokens }, signal), baseUrl };
  return createModel(name, { suite, seed: seed ?? 0, remote });
}

function printBuild(result: BuildResult, out: string): void {
  const { stopped, predicted, failed, unasked, failures, cost } = result;
  print(
    `${predicted} pipelines with masks, ${failed} without${unasked === 0 ? '' : `, ${unasked} whose model could not be asked`}`,
  );
  printFailures(failures);
  if (cost !== null) print(`cost: ${formatCost(cost)} by prices of ${cost.pricesDate}`);
  if (stopped === null) print(`run: ${out}`);
  else if (stopped === 'cost') print(`stopped before --max-cost; raise it to continue: ${out}`);
  else print(`stopped before the end; run the same command again to resume: ${out}`);
}
