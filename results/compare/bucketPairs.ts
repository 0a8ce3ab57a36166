import { type QuestionForm, questionForms } from '../../suites/answers/answerKind.js';
import { type AnswerKindName, measuresOf } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureNames } from '../../suites/measures.js';
import { type Aspect, aspects } from '../../suites/schema/schema.js';
import type { ComparedItems, PairSet } from './pairSets.js';

/** Pairs to be compared by one measure, of one form, and of one aspect or all. */
export interface Bucket {
  readonly form: QuestionForm;
  readonly aspect: Aspect | 'all';
  readonly measure: MeasureName;
  /** Positions of pairs in their set. */
  readonly pairs: readonly number[];
}

/**
 * Groups pairs by form and aspect, and by form alone, for each measure of their kinds of answer; aspect and kind of a pair are
 * those of its baseline item.
 */
export function bucketPairs(set: PairSet, { columns }: ComparedItems): Bucket[] {
  const pairs = [...set.baselineSide.items.keys()];
  const textOf = (column: 'form' | 'aspect' | 'kind', pair: number) =>
    columns[column].texts[columns[column].codes[set.baselineSide.items[pair]]];
  const hasMeasure = (pair: number, measure: MeasureName) =>
    measuresOf({ kind: textOf('kind', pair) as AnswerKindName }).includes(measure);
  return questionForms.flatMap((form) => {
    const ofForm = pairs.filter((pair) => textOf('form', pair) === form);
    const ofAspect = (aspect: Aspect) => ofForm.filter((pair) => textOf('aspect', pair) === aspect);
    return [...aspects, 'all' as const].flatMap((aspect) => {
      const members = aspect === 'all' ? ofForm : ofAspect(aspect);
      return measureNames
        .map((measure) => ({
          form,
          aspect,
          measure,
          pairs: members.filter((pair) => hasMeasure(pair, measure)),
        }))
        .filter((bucket) => bucket.pairs.length > 0);
    });
  });
}
