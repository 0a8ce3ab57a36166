import type { Command } from 'commander';
import type { AddCommand } from './addCommand.js';

/** radvuqa demo: the whole chain on phantoms, offline. */
export const addDemo: AddCommand = (program: Command) => {
  program
    .command('demo')
    .summary('all of it on made-up volumes and pictures, offline, in a minute and a half')
    .description(
      'Makes volumes and pictures, a suite of CT, of MRI and of pictures, contact sheets, runs, judgements and a report.',
    )
    .option('--out <folder>', 'folder for everything', 'demo-output')
    .action(async ({ out }: { readonly out: string }) => (await import('../actions/demo.js')).demo(out));
};
