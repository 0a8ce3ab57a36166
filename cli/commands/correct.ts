import type { Command } from 'commander';
import type { CorrectFlags } from '../actions/correct.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa correct: puts right answers right. */
export const addCorrect: AddCommand = (program: Command) => {
  program
    .command('correct')
    .summary("correct rows of a suite's key")
    .description(
      "Puts corrected rows into a suite's key, and the hash of the key into suite.json; or takes key.jsonl as it was edited.\n" +
        'Refuses rows that do not fit their items. Asks no model; judging a run again judges anew what was corrected.',
    )
    .argument('<suite>', 'suite folder with its key')
    .option(
      '--key <file>',
      'JSON Lines of corrected rows, whole as in key.jsonl; without it key.jsonl itself was edited',
    )
    .action(async (suite: string, flags: CorrectFlags) => {
      const { correct } = await import('../actions/correct.js');
      await correct(suite, flags);
    });
};
