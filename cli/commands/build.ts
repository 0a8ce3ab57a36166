import type { Command } from 'commander';
import { modelNames } from '../../models/modelNames.js';
import type { BuildFlags } from '../actions/build.js';
import { decimalNumber, wholeNumber } from '../options.js';
import { addAddressOption, addRemoteOptions } from '../remoteOptions.js';
import { addSandboxOptions } from '../sandboxOptions.js';
import type { AddCommand } from './addCommand.js';

/** Room for four files. */
const defaults = { temperature: 'none', topP: 'none', maxTokens: '16384' };

/** radvuqa build: has a model write the programs of a suite, and runs them. */
export const addBuild: AddCommand = (program: Command, setExitCode) => {
  const command = program
    .command('build')
    .summary('have a model write segmentation pipelines, run them, and keep the masks that they predict')
    .description(
      'Asks a model for the programs of a segmentation-pipelines suite, runs them in a sandbox and tells the model of errors,\n' +
        'until they predict or the rounds are used up. Run the same command again to resume; nothing is asked or run twice.\n' +
        'Threat model, limits and what errors mean: docs/pipelines.md.',
    )
    .argument('<suite>', 'suite folder; the key is not needed')
    .requiredOption(
      '--model <provider:name>',
      `${modelNames.filter((name) => !name.startsWith('baseline')).join(', ')}; reference:unet, reference:otsu; with --responses, any name`,
    )
    .requiredOption('--out <folder>', 'run folder')
    .option('--rounds <number>', 'most replies a pipeline', wholeNumber(1), 10)
    .option('--repeats <number>', 'pipelines an item', wholeNumber(1), 1)
    .option('--epochs <number>', 'what the variable EPOCHS says; default: it is not there', wholeNumber(1))
    .option('--limit <number>', 'only the first items of the suite', wholeNumber(1))
    .option('--jobs <number>', 'pipelines at once', wholeNumber(1), 1)
    .option('--gpu', 'pass the graphics processor into the sandbox')
    .option('--responses <path>', 'programs made elsewhere, a folder or JSON Lines: nobody is asked')
    .option('--retry-failed', 'go on where the model could not be asked')
    .option('--prices <file>', 'price table, to say what it costs')
    .option('--max-cost <amount>', 'stop before the run costs more', decimalNumber(0));
  addSandboxOptions(addRemoteOptions(addAddressOption(command), defaults)).action(
    async (suite: string, flags: BuildFlags) => {
      const { build } = await import('../actions/build.js');
      setExitCode(await build(suite, flags));
    },
  );
};
