import { type Command, Option } from 'commander';
import { combinations } from '../../judge/combinations.js';
import { judgeNames } from '../../judge/judges.js';
import type { JudgeFlags } from '../actions/judge.js';
import { collect, decimalNumber, share, wholeNumber } from '../options.js';
import { addRemoteOptions } from '../remoteOptions.js';
import type { AddCommand } from './addCommand.js';

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
    .option('--judge <name>', `${judgeNames.join(', ')}; default rules (may be repeated)`, collect)
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
    .option(
      '--false-key',
      'grade all answers that pass by a false key too; else those that look like instructions',
    )
    .option('--retry-failed', 'judge again what the judge failed on before')
    .option('--min-coverage <share>', 'exit with 3 when a smaller share of the items is scored', share, 0)
    .option('--prices <file>', 'price table, to say what each judge costs')
    .option('--max-cost <amount>', 'stop before a judge costs more', decimalNumber(0))
    .option('--estimate', 'say what each judge will need and ask nothing')
    .option('--base-url <url>', addressText, collect);
  addRemoteOptions(command, judgeDefaults).action(async (run: string, flags: JudgeFlags) => {
    const { judge } = await import('../actions/judge.js');
    setExitCode(await judge(run, flags));
  });
};

const addressText =
  "another server that speaks the provider's protocol, for all judges; as JUDGE=URL for one of them, " +
  'such as openai:served=http://127.0.0.1:8000/v1; repeated, calls are spread over all of the same judge';

function contextOption(): Option {
  const text =
    'what a model sees as judge: question, key and structures present; or, as in the paper, the key alone';
  return new Option('--judge-context <kind>', text).choices(['full', 'paper']).default('full');
}

function extractOption(): Option {
  const text =
    'who reads closed answers that rules leave unparsed, and which faults the reasons for an assessment name: rules alone, or the judge';
  return new Option('--extract <who>', text).choices(['rules', 'llm']).default('rules');
}

function panelOption(): Option {
  const text = 'combine the judges into a panel in a file of its own';
  return new Option('--panel <how>', text).choices(combinations);
}
