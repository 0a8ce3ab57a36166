import { makePrior } from '../../models/baseline/prior/makePrior.js';
import type { Split } from '../../suites/splits.js';
import { print } from '../print.js';

export interface PriorFlags {
  readonly out: string;
  readonly split?: Split;
  readonly subjects?: readonly string[];
}

/** Fits a prior, and says of how much and where it is. */
export async function fitPriorOf(suite: string, flags: PriorFlags): Promise<void> {
  const { subjects, questions } = await makePrior({ suite, ...flags });
  const items = Object.values(questions).reduce((sum, question) => sum + question.items, 0);
  print(
    `fitted on ${items} items of ${subjects.length} patients, ${Object.keys(questions).length} question types`,
  );
  print(`prior, as private as the key: ${flags.out}`);
}
