import { answerFromPrior } from '../../models/baseline/prior/answerFromPrior.js';
import { fitPrior } from '../../models/baseline/prior/fitPrior.js';
import { type PriorExample, priorExample } from '../../models/baseline/prior/priorExample.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { type Item, type Prior, priorSchema } from '../../suites/schema/schema.js';

/** At most as many times is a prior fitted. */
const mostFolds = 5;

/** Who answers an item by what was learnt from other subjects; null of one whose subject was learnt from. */
type PriorAnswers = (item: Item) => string | null;

/** Where a prior is from, with its answers, or why there is none. */
export type PreparedPrior =
  | { readonly by: 'file' | 'cross-fitting'; readonly answers: PriorAnswers }
  | { readonly by: 'nothing'; readonly reason: string };

/**
 * Takes the prior of a file, or fits one on items of a suite so that none is answered by what was learnt from its own subject.
 *
 * @throws InputError when the file cannot be read.
 */
export async function preparePrior(
  path: string | undefined,
  toFit: readonly KeyedItem[],
): Promise<PreparedPrior> {
  if (path !== undefined)
    return { by: 'file', answers: answersByPrior(await readManifest(path, priorSchema)) };
  const examples = examplesOf(toFit);
  const subjects = new Set(examples.map(({ subject }) => subject)).size;
  if (subjects < 2)
    return { by: 'nothing', reason: 'fitting on others takes the items of at least 2 subjects' };
  return { by: 'cross-fitting', answers: crossFittedAnswers(examples) };
}

/** Of items that differ in windows and perturbations alone, one. */
function examplesOf(items: readonly KeyedItem[]): PriorExample[] {
  const once = new Map(items.map((keyed) => [`${keyed.item.pair} ${keyed.item.conditions.prompt}`, keyed]));
  return [...once.values()].map(priorExample).filter((example) => example !== null);
}

/** Answers by a prior that was fitted elsewhere, on subjects that are left out. */
function answersByPrior({ subjects, questions }: Pick<Prior, 'subjects' | 'questions'>): PriorAnswers {
  const fittedOn = new Set(subjects);
  return (item) => (fittedOn.has(item.subject) ? null : answerFromPrior(questions, item));
}

/**
 * Answers each item by a prior that is fitted on the subjects of other folds.
 *
 * @param examples Of at least two subjects.
 */
function crossFittedAnswers(examples: readonly PriorExample[]): PriorAnswers {
  const subjects = [...new Set(examples.map(({ subject }) => subject))].toSorted();
  const folds = Math.min(mostFolds, subjects.length);
  const foldOf = new Map(subjects.map((subject, place) => [subject, place % folds] as const));
  const fitted = new Map<number | undefined, Prior['questions']>();
  return (item) => {
    const fold = foldOf.get(item.subject);
    const prior =
      fitted.get(fold) ?? fitPrior(examples.filter(({ subject }) => foldOf.get(subject) !== fold));
    fitted.set(fold, prior);
    return answerFromPrior(prior, item);
  };
}
