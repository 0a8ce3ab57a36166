import type { Command } from 'commander';
import type { AddCommand } from './addCommand.js';

/** radvuqa demo: the whole chain on phantoms, offline. */
export const addDemo: AddCommand = (program: Command) => {
  program
    .command('demo')
    .summary('all of it on made-up volumes, offline, in about half a minute')
    .description(
      'Makes volumes, a suite, two runs, judgements, a comparison and a report, and says where they are.',
    )
    .option('--out <folder>', 'folder for everything', 'demo-output')
    .action(async ({ out }: { readonly out: string }) => (await import('../actions/demo.js')).demo(out));
};
