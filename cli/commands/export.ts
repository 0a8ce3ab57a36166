import { type Command, Option } from 'commander';
import { exportForms, picturePlacements } from '../../exchange/exporter.js';
import { exporters } from '../../exchange/exporters/exporters.js';
import { splits } from '../../suites/splits.js';
import type { ExportFlags } from '../actions/export.js';
import { byteSize } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa export: a suite in the form of another tool. */
export const addExport: AddCommand = (program: Command) => {
  program
    .command('export')
    .summary('write a suite in the form of another tool')
    .description(exporters.map(({ name, summary }) => `${name}: ${summary}`).join('\n'))
    .argument('<suite>', 'suite folder')
    .addOption(
      new Option('--to <form>', 'in what form')
        .choices(exporters.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .addOption(new Option('--split <name>', 'only the subjects of this split').choices([...splits]))
    .addOption(
      new Option(
        '--form <form>',
        'verbatim: the text that "radvuqa run" sends; native: question and options apart, for the prompt of the tool',
      ).choices([...exportForms]),
    )
    .addOption(new Option('--images <place>', 'in the rows, or as files').choices([...picturePlacements]))
    .option('--public', 'without answers and what proves them')
    .option('--licence <id>', 'of the whole, as SPDX has it, such as CC-BY-4.0')
    .option('--shard-size <size>', 'most bytes of a file of rows (default: 500MB)', byteSize)
    .requiredOption('--out <folder>', 'folder to make')
    .action(async (suite: string, flags: ExportFlags) => {
      const { exportTo } = await import('../actions/export.js');
      await exportTo(suite, flags);
    });
};
