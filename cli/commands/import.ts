import { type Command, Option } from 'commander';
import { importers } from '../../exchange/importers/importers.js';
import type { ImportFlags } from '../actions/import.js';
import { share } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa import: the log of another tool as a run. */
export const addImport: AddCommand = (program: Command, setExitCode) => {
  program
    .command('import')
    .summary("take in another tool's log as a run")
    .description(
      'Makes a run folder from the log of a tool in which a model answered an exported suite.\n' +
        'What the log does not tell is unknown, and run.json lists it.\n' +
        importers.map(({ name, summary }) => `${name}: ${summary}`).join('\n'),
    )
    .argument('<log>', "the tool's log, a file or a folder")
    .addOption(
      new Option('--from <tool>', 'which tool wrote it')
        .choices(['auto', ...importers.map(({ name }) => name)])
        .default('auto'),
    )
    .requiredOption('--suite <folder>', 'the suite that was exported; the key is not needed')
    .requiredOption('--out <folder>', 'run folder to make')
    .option('--model <provider:name>', 'what to call the model, in the place of what the log says')
    .option(
      '--scores',
      "take in the verdicts of the tool's own judges: shown as foreign, never as a headline",
    )
    .option('--min-coverage <share>', 'exit with 3 when fewer items have a response', share, 0)
    .action(async (log: string, flags: ImportFlags) => {
      const { importLog } = await import('../actions/import.js');
      setExitCode(await importLog(log, flags));
    });
};
