import type { Combination } from '../../judge/combinations.js';
import { createJudge } from '../../judge/createJudge.js';
import { estimateJudging } from '../../judge/estimateJudging.js';
import type { Judge } from '../../judge/judge.js';
import type { JudgeResult } from '../../judge/judgeOptions.js';
import { judgeRun } from '../../judge/judgeRun.js';
import type { JudgeSettings } from '../../judge/judgeSettings.js';
import { judgeWarnings } from '../../judge/knownAnswers/judgeWarnings.js';
import { combinePanel } from '../../judge/panel/combinePanel.js';
import { readPrices } from '../../models/cost/readPrices.js';
import { runPaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { judgeManifestSchema } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { formatCost } from '../formatCost.js';
import { formatEstimate } from '../formatEstimate.js';
import { judgeAddresses } from '../judgeAddresses.js';
import { listenForInterrupt } from '../listenForInterrupt.js';
import { print, printNotice } from '../print.js';
import { type RemoteFlags, remoteOptions } from '../remoteOptions.js';

export interface JudgeFlags extends RemoteFlags {
  readonly suite: string;
  readonly judge?: readonly string[];
  readonly baseUrl?: readonly string[];
  readonly judgeContext: 'full' | 'paper';
  readonly judgeImage?: boolean;
  readonly judgeRepeats: number;
  readonly extract: 'rules' | 'llm';
  readonly panel?: Combination;
  readonly knownAnswers: number;
  readonly falseKey?: boolean;
  readonly retryFailed?: boolean;
  readonly prices?: string;
  readonly maxCost?: number;
  readonly estimate?: boolean;
  readonly minCoverage: number;
}

/** Judges a run by each judge, then by all as a panel, or says what that will need, and returns the exit code. */
export async function judge(run: string, flags: JudgeFlags): Promise<number> {
  const interrupt = listenForInterrupt();
  try {
    if (flags.estimate) return await printEstimates(run, flags, interrupt.signal);
    const judges = await createJudges(flags, interrupt.signal);
    return await judgeByEach(judges, { run, flags, signal: interrupt.signal });
  } finally {
    interrupt.stop();
  }
}

/** Rules ask nobody; what each of the others will need. */
async function printEstimates(run: string, flags: JudgeFlags, signal: AbortSignal): Promise<number> {
  const names = flags.judge ?? [rulesName];
  const addressOf = judgeAddresses(flags.baseUrl ?? [], names);
  const knownAnswers = { perKind: flags.knownAnswers, seed: flags.seed ?? 0 };
  for (const name of names.filter((one) => one !== rulesName)) {
    const pricing = flags.prices === undefined ? undefined : await readPrices(flags.prices, name);
    const settings = { ...judgeSettings(flags, signal), pricing, baseUrl: addressOf(name) };
    const { retryFailed } = flags;
    const estimate = await estimateJudging({ run, judge: name, settings, knownAnswers, retryFailed });
    print(`${name}, if every reply can be read and none is in doubt:\n${formatEstimate(estimate)}`);
  }
  return exitCodes.done;
}

const rulesName = 'rules';

async function createJudges(flags: JudgeFlags, signal: AbortSignal): Promise<Judge[]> {
  const names = flags.judge ?? [rulesName];
  if (flags.panel !== undefined && names.length < 2) {
    throw new UsageError({ subject: '--panel', expected: 'two or more --judge', found: names.join(', ') });
  }
  const addressOf = judgeAddresses(flags.baseUrl ?? [], names);
  const settings = judgeSettings(flags, signal);
  const { prices } = flags;
  return Promise.all(
    names.map(async (name) => {
      const pricing = prices === undefined ? undefined : await readPrices(prices, name);
      return createJudge(name, { ...settings, pricing, baseUrl: addressOf(name) });
    }),
  );
}

async function judgeByEach(judges: readonly Judge[], judging: JudgedRunFlags): Promise<number> {
  const { run, flags } = judging;
  let exitCode: number = exitCodes.done;
  let areAllDone = true;
  for (const judge of judges) {
    const { result, isTrusted } = await judgeWith(judge, judging);
    if (result.stopped === 'interrupt') return exitCodes.failed;
    if (result.stopped !== null) areAllDone = false;
    if (coverageOf(result) < flags.minCoverage || !isTrusted) exitCode = exitCodes.belowCoverage;
  }
  if (flags.panel !== undefined && areAllDone) await judgeAsPanel(run, flags, judges);
  return exitCode;
}

function judgeSettings(flags: JudgeFlags, signal: AbortSignal): JudgeSettings {
  return {
    ...remoteOptions(flags, signal),
    suite: flags.suite,
    context: flags.judgeContext,
    image: flags.judgeImage === true,
    extract: flags.extract,
    repeats: flags.judgeRepeats,
    falseKey: flags.falseKey === true,
    maxCost: flags.maxCost,
  };
}

/** The run, as the command line has it. */
interface JudgedRunFlags {
  readonly run: string;
  readonly flags: JudgeFlags;
  readonly signal: AbortSignal;
}

interface Judged {
  readonly result: JudgeResult;
  /** Whether nothing that it made of known answers speaks against it. */
  readonly isTrusted: boolean;
}

async function judgeWith(judge: Judge, { run, flags, signal }: JudgedRunFlags): Promise<Judged> {
  const { suite, concurrency, retryFailed = false, knownAnswers: perKind } = flags;
  const progress = createProgress(`judge ${judge.name}`);
  const result = await judgeRun({
    run,
    suite,
    judge,
    concurrency,
    retryFailed,
    knownAnswers: { perKind, seed: flags.seed ?? 0 },
    signal,
    onProgress: ({ done, total }) => progress.update(done, total),
    onNotice: printNotice,
  }).finally(progress.stop);
  const { scored, unscored, missing, unjudged } = result;
  const left = unjudged === 0 ? '' : `, ${unjudged} not judged`;
  print(`${judge.name}: ${scored} scored, ${unscored} unscored, ${missing} without a response${left}`);
  const isTrusted = await printKnownAnswers(run, judge.name);
  const cost = judge.cost?.() ?? null;
  if (cost !== null) print(`cost: ${formatCost(cost)} by prices of ${cost.pricesDate}`);
  print(`judgements: ${run}/judgements/${judge.name}.jsonl`);
  return { result, isTrusted };
}

/** Says how the judge did on answers of which it is known what they deserve, and returns whether it can be trusted. */
async function printKnownAnswers(run: string, name: string): Promise<boolean> {
  const { knownAnswers } = await readManifest(runPaths(run).judgementManifest(name), judgeManifestSchema);
  if (knownAnswers === undefined || knownAnswers.n === 0) return true;
  const { n, unscored } = knownAnswers;
  const wrong = Object.entries(knownAnswers.kinds).filter(([, kind]) => kind.wrong > 0);
  const kinds = wrong.map(([kind, { wrong: count }]) => `${count} ${kind}`).join(', ');
  const told = `${knownAnswers.wrong} of ${n - unscored} wrong${kinds === '' ? '' : ` (${kinds})`}`;
  print(`known answers: ${told}${unscored === 0 ? '' : `, ${unscored} without a score`}`);
  const warnings = judgeWarnings(knownAnswers);
  for (const warning of warnings) printNotice(`${name} is not to be trusted: ${warning}`);
  return warnings.length === 0;
}

async function judgeAsPanel(run: string, flags: JudgeFlags, judges: readonly Judge[]): Promise<void> {
  const combination = flags.panel ?? 'median';
  const name = `panel-${combination}`;
  const members = judges.map((judge) => judge.name);
  const { counts } = await combinePanel({ run, suite: flags.suite, judges: members, name, combination });
  print(`${name} of ${members.join(', ')}: ${counts.scored} scored, ${counts.unscored} unscored`);
  print(`judgements: ${run}/judgements/${name}.jsonl, agreement in ${name}.json`);
}

function coverageOf({ scored, unscored, missing, unjudged }: JudgeResult): number {
  return scored / Math.max(1, scored + unscored + missing + unjudged);
}
