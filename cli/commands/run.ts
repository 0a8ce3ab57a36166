import type { Command } from 'commander';
import { modelNames } from '../../models/modelNames.js';
import { providers } from '../../models/providers.js';
import type { RunFlags } from '../actions/run.js';
import { coordinatesWords } from '../coordinatesWords.js';
import { decimalNumber, names, share, wholeNumber } from '../options.js';
import { addAddressOption, addRemoteOptions } from '../remoteOptions.js';
import type { AddCommand } from './addCommand.js';

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
        'Run the same command again to resume; nothing is asked twice. Keys are taken from the environment:\n' +
        `${keyVariables.join(', ')}.`,
    )
    .argument('<suite>', 'suite folder; the key is not needed')
    .requiredOption('--model <provider:name>', modelNames.join(', '))
    .requiredOption('--out <folder>', 'run folder')
    .option(
      '--limit <number>',
      'only the first items of the suite, which are of one subject and one question and no sample',
      wholeNumber(1),
    )
    .option(
      '--sample <number>',
      'only so many items, drawn evenly over subjects, questions and conditions',
      wholeNumber(1),
    )
    .option(
      '--sample-seed <number>',
      'seed of the sample; a larger sample holds every smaller one',
      wholeNumber(0),
      0,
    )
    .option('--only <ids>', 'only these items, by id, with commas between', names)
    .option('--items <file>', 'only the items of a file: an id a line, or JSON Lines with an id each')
    .option('--repeats <number>', 'how often each item is asked', wholeNumber(1), 1)
    .option('--coordinates <name>', coordinatesWords)
    .option('--retry-failed', 'ask again where the last call failed')
    .option('--retry-empty', 'ask once again where the reply is empty, or nothing but reasoning')
    .option('--prior <file>', 'of `radvuqa prior`, for baseline:prior')
    .option('--prices <file>', 'price table, to say what it costs')
    .option('--max-cost <amount>', 'stop before the run costs more', decimalNumber(0))
    .option('--batch', 'hand everything in as batches of the provider; later, the same command collects')
    .option('--estimate', 'say what the run will need and ask nothing')
    .option('--min-coverage <share>', 'exit with 3 when fewer responses are ok', share, 0);
  addRemoteOptions(addAddressOption(command), paperDefaults).action(
    async (suite: string, flags: RunFlags) => {
      const { run } = await import('../actions/run.js');
      setExitCode(await run(suite, flags));
    },
  );
};
