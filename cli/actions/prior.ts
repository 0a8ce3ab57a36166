import { makePrior } from '../../models/baseline/prior/makePrior.js';
import type { Split } from '../../suites/splits.js';
import { countOf } from '../../util/text/countOf.js';
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
    `fitted on ${countOf(items, 'item')} of ${countOf(subjects.length, 'patient')}, ${countOf(Object.keys(questions).length, 'question type')}`,
  );
  print(`prior, as private as the key: ${flags.out}`);
}
