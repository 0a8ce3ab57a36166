import type { Command } from 'commander';
import { documentNames } from '../documentNames.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa schema: prints the format of a file as JSON Schema. */
export const addSchema: AddCommand = (program: Command) => {
  const names = documentNames.join(', ');
  program
    .command('schema')
    .summary('print the format of a file as JSON Schema')
    .description(`Prints the format of a file, or of one row of it, as JSON Schema: ${names}.`)
    .argument('<name>', names)
    .action(async (name: string) => {
      const { schema } = await import('../actions/schema.js');
      schema(name);
    });
};
