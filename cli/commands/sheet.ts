import { type Command, Option } from 'commander';
import { conditionNames } from '../../suites/conditions.js';
import type { SheetFlags } from '../actions/sheet.js';
import { collect, wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa sheet: draws a contact sheet for the human look. */
export const addSheet: AddCommand = (program: Command) => {
  program
    .command('sheet')
    .summary('draw a contact sheet of a suite, to check it by eye')
    .description(
      'Draws a sample of items as PNG: image with boxes, question, options and key. What is wider or higher than 8192 ' +
        'pixels is drawn in several files: sheet.png, sheet-2.png and so on. Places of tumours are drawn over the image: ' +
        'the true ones in green, those of runs in colours of their own.',
    )
    .argument('<suite>', 'suite folder with its key')
    .argument(
      '[others...]',
      'suites whose items on the nearest slices of the same cases stand beside, such as MR beside CT',
    )
    .requiredOption('--out <file.png>', 'PNG file to write')
    .option('--count <number>', 'how many items, spread over the question types', wholeNumber(1), 24)
    .option('--columns <number>', 'tiles in a row', wholeNumber(1), 4)
    .option('--seed <number>', 'seed of the sample', wholeNumber(0), 0)
    .option('--question <name>', 'only this question type, such as OEQ2 (may be repeated)', collect)
    .option('--case <name>', 'only this case, such as all slices of a patient (may be repeated)', collect)
    .option('--run <folder>', 'a judged run, whose answers stand beside the key (may be repeated)', collect)
    .option('--judge <name>', 'which judge read the answers, where there are several')
    .option('--volume', 'tumours of whole patients from three sides, stacked from boxes or polygons')
    .addOption(
      new Option('--by <condition>', 'a row per item, with its like under the other levels').choices(
        conditionNames,
      ),
    )
    .action(async (suite: string, others: readonly string[], flags: SheetFlags) => {
      const { drawSuiteSheet } = await import('../actions/sheet.js');
      await drawSuiteSheet(suite, others, flags);
    });
};
