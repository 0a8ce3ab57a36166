import { type Command, Option } from 'commander';
import { exporters } from '../../exchange/exporters/exporters.js';
import { splits } from '../../suites/splits.js';
import type { ExportFlags } from '../actions/export.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa export: a suite in the form of another tool. */
export const addExport: AddCommand = (program: Command) => {
  program
    .command('export')
    .summary('write a suite in the form of another tool')
    .description(exporters.map(({ name, summary }) => `${name}: ${summary}`).join('\n'))
    .argument('<suite>', 'suite folder with its key')
    .addOption(
      new Option('--to <form>', 'in what form')
        .choices(exporters.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .addOption(new Option('--split <name>', 'only the subjects of this split').choices([...splits]))
    .requiredOption('--out <folder>', 'folder to make')
    .action(async (suite: string, flags: ExportFlags) => {
      const { exportTo } = await import('../actions/export.js');
      await exportTo(suite, flags);
    });
};
