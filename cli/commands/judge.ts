import { type Command, Option } from 'commander';
import { type Combination, combinations } from '../../judge/combineScored.js';
import { createJudge, type JudgeSettings, judgeNames } from '../../judge/createJudge.js';
import type { Judge } from '../../judge/judge.js';
import type { JudgeResult } from '../../judge/judgeOptions.js';
import { judgeRun } from '../../judge/judgeRun.js';
import { combinePanel } from '../../judge/panel/combinePanel.js';
import { runPaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { judgeManifestSchema } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { judgeAddresses } from '../judgeAddresses.js';
import { listenForInterrupt } from '../listenForInterrupt.js';
import { collect, share, wholeNumber } from '../options.js';
import { printNotice } from '../printNotice.js';
import { addRemoteOptions, type RemoteFlags, remoteOptions } from '../remoteOptions.js';
import type { AddCommand } from './commands.js';

interface JudgeFlags extends RemoteFlags {
  readonly suite: string;
  readonly judge?: readonly string[];
  readonly baseUrl?: readonly string[];
  readonly judgeContext: 'full' | 'paper';
  readonly judgeImage?: boolean;
  readonly judgeRepeats: number;
  readonly extract: 'rules' | 'llm';
  readonly panel?: Combination;
  readonly knownAnswers: number;
  readonly retryFailed?: boolean;
  readonly minCoverage: number;
}

/** A judge should say the same twice; see judge/createJudge.ts. */
const judgeDefaults = { temperature: '0', topP: 'none', maxTokens: '4096' };

/** radvuqa judge: scores a run's responses. */
export const addJudge: AddCommand = (program: Command, setExitCode) => {
  const command = program
    .command('judge')
    .summary('score the responses of a run')
    .description(
      'Scores every response and appends the verdicts to the run folder.\n' +
        'What a judge cannot decide is unscored with a reason, never a default. Goes on when repeated.',
    )
    .argument('<run>', 'run folder')
    .requiredOption('--suite <folder>', 'the suite the run is of, with its key')
    .option('--judge <name>', `${judgeNames.join(', ')}; default rules (several times)`, collect)
    .addOption(contextOption())
    .option('--judge-image', 'show the images to the judge')
    .option('--judge-repeats <number>', 'verdicts on each answer; the median counts', wholeNumber(1), 1)
    .addOption(extractOption())
    .addOption(panelOption())
    .option(
      '--known-answers <number>',
      'known answers of each kind judged beside the rest',
      wholeNumber(0),
      10,
    )
    .option('--retry-failed', 'judge again what the judge failed on before')
    .option('--min-coverage <share>', 'exit with 3 when a smaller share of the items is scored', share, 0)
    .option('--base-url <url>', addressText, collect);
  addRemoteOptions(command, judgeDefaults).action(async (run: string, flags: JudgeFlags) => {
    const interrupt = listenForInterrupt();
    try {
      await judgeAll(run, flags, { signal: interrupt.signal, setExitCode });
    } finally {
      interrupt.stop();
    }
  });
};

const addressText =
  "another server that speaks the provider's protocol, for all judges; as JUDGE=URL for one of them, " +
  'such as openai:served=http://127.0.0.1:8000/v1 (several times)';

function contextOption(): Option {
  const text =
    'what a model sees as judge: question, key and structures present; or, as in the paper, the key alone';
  return new Option('--judge-context <kind>', text).choices(['full', 'paper']).default('full');
}

function extractOption(): Option {
  const text = 'who reads closed answers that rules leave unparsed: nobody, or the judge';
  return new Option('--extract <who>', text).choices(['rules', 'llm']).default('rules');
}

function panelOption(): Option {
  const text = 'combine the judges to a panel in a file of its own';
  return new Option('--panel <how>', text).choices(combinations);
}

interface Session {
  readonly signal: AbortSignal;
  readonly setExitCode: (code: number) => void;
}

async function judgeAll(run: string, flags: JudgeFlags, { signal, setExitCode }: Session): Promise<void> {
  const names = flags.judge ?? ['rules'];
  if (flags.panel !== undefined && names.length < 2) {
    throw new UsageError({ subject: '--panel', expected: 'two or more --judge', found: names.join(', ') });
  }
  const addressOf = judgeAddresses(flags.baseUrl ?? [], names);
  const settings = judgeSettings(flags, signal);
  const judges = await Promise.all(
    names.map((name) => createJudge(name, { ...settings, baseUrl: addressOf(name) })),
  );
  for (const judge of judges) {
    const result = await judgeWith(judge, { run, flags, signal });
    if (!result.finished) return setExitCode(exitCodes.failed);
    if (coverageOf(result) < flags.minCoverage) setExitCode(exitCodes.belowCoverage);
  }
  if (flags.panel !== undefined) await judgeAsPanel(run, flags, judges);
}

function judgeSettings(flags: JudgeFlags, signal: AbortSignal): JudgeSettings {
  return {
    ...remoteOptions(flags, signal),
    suite: flags.suite,
    context: flags.judgeContext,
    image: flags.judgeImage === true,
    extract: flags.extract,
    repeats: flags.judgeRepeats,
  };
}

interface Judging {
  readonly run: string;
  readonly flags: JudgeFlags;
  readonly signal: AbortSignal;
}

async function judgeWith(judge: Judge, { run, flags, signal }: Judging): Promise<JudgeResult> {
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
  const { scored, unscored, missing } = result;
  console.log(`${judge.name}: ${scored} scored, ${unscored} unscored, ${missing} without a response`);
  await printKnownAnswers(run, judge.name);
  console.log(`judgements: ${run}/judgements/${judge.name}.jsonl`);
  return result;
}

/** How the judge did on answers of which it is known what they deserve. */
async function printKnownAnswers(run: string, name: string): Promise<void> {
  const { knownAnswers } = await readManifest(runPaths(run).judgementManifest(name), judgeManifestSchema);
  if (knownAnswers === undefined || knownAnswers.n === 0) return;
  const { n, unscored } = knownAnswers;
  const wrong = Object.entries(knownAnswers.kinds).filter(([, kind]) => kind.wrong > 0);
  const kinds = wrong.map(([kind, { wrong: count }]) => `${count} ${kind}`).join(', ');
  const told = `${knownAnswers.wrong} of ${n - unscored} wrong${kinds === '' ? '' : ` (${kinds})`}`;
  console.log(`known answers: ${told}${unscored === 0 ? '' : `, ${unscored} without a score`}`);
}

async function judgeAsPanel(run: string, flags: JudgeFlags, judges: readonly Judge[]): Promise<void> {
  const combination = flags.panel ?? 'median';
  const name = `panel-${combination}`;
  const members = judges.map((judge) => judge.name);
  const { counts } = await combinePanel({ run, suite: flags.suite, judges: members, name, combination });
  console.log(`${name} of ${members.join(', ')}: ${counts.scored} scored, ${counts.unscored} unscored`);
  console.log(`judgements: ${run}/judgements/${name}.jsonl, agreement in ${name}.json`);
}

function coverageOf({ scored, unscored, missing }: JudgeResult): number {
  return scored / Math.max(1, scored + unscored + missing);
}
