import type { Command } from 'commander';
import type { SubmitFlags } from '../actions/submit.js';
import { coordinatesWords } from '../coordinatesWords.js';
import { share } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa submit: takes in responses or masks that were made elsewhere. */
export const addSubmit: AddCommand = (program: Command, setExitCode) => {
  program
    .command('submit')
    .summary('take in responses or predicted masks made elsewhere')
    .description(
      'Makes a run folder from a file of responses with "id" and "response": JSON Lines, a JSON array, CSV, TSV or XLSX.\n' +
        'In tables and arrays, responses may also be called prediction, output or answer, where only one of these is there.\n' +
        'Every bad row is reported with its line; the good ones are kept.\n' +
        'With --predictions, from a folder of masks for the images of segmentation pipelines, such as those of nnU-Net:\n' +
        'a folder for each data set, with a PNG called like each held-out image: 0, and another value for the target.',
    )
    .argument('<suite>', 'suite folder; the key is not needed')
    .option('--responses <file>', 'JSON Lines, JSON array, CSV, TSV or XLSX with "id" and "response"')
    .option('--column <name>', 'the column or member with the responses')
    .option('--predictions <folder>', 'predicted masks: a folder for each data set')
    .requiredOption('--model <name>', "the model's name in reports")
    .requiredOption('--out <folder>', 'run folder to make')
    .option('--coordinates <name>', coordinatesWords)
    .option('--min-coverage <share>', 'exit with 3 when fewer items have a response', share, 0)
    .action(async (suite: string, flags: SubmitFlags) => {
      const { submit } = await import('../actions/submit.js');
      setExitCode(await submit(suite, flags));
    });
};
