import { type QuestionForm, questionForms } from '../../suites/answers/answerKind.js';
import { answerKinds, measuresOf } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureNames } from '../../suites/measures.js';
import { type Aspect, aspects } from '../../suites/schema/schema.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { textAt } from '../join/textColumn.js';

/** Pairs to be compared by one measure, of one form, and of one aspect or all. */
export interface Bucket {
  readonly form: QuestionForm;
  readonly aspect: Aspect | 'all';
  readonly measure: MeasureName;
  /** Positions of pairs in their set. */
  readonly pairs: readonly number[];
}

/**
 * Groups pairs by form and aspect, and by form alone, for each measure of their kinds of answer.
 *
 * @param items The item of each pair whose aspect and kind of answer are those of the pair: the one at the baseline.
 * @returns By form, aspect ("all" last) and measure, in the orders of their lists.
 */
export function bucketPairs(items: ArrayLike<number>, suite: SuiteColumns): Bucket[] {
  const membersOf = new Map<string, number[]>();
  for (let pair = 0; pair < items.length; pair++) {
    const kind = suite.kindOf(items[pair]);
    for (const aspect of [textAt(suite.columns.aspect, items[pair]), 'all']) {
      for (const measure of measuresOf({ kind })) {
        const name = bucketName(answerKinds[kind].form, aspect, measure);
        const members = membersOf.get(name) ?? [];
        membersOf.set(name, members);
        members.push(pair);
      }
    }
  }
  return questionForms.flatMap((form) =>
    [...aspects, 'all' as const].flatMap((aspect) =>
      measureNames.flatMap((measure) => {
        const pairs = membersOf.get(bucketName(form, aspect, measure));
        return pairs === undefined ? [] : [{ form, aspect, measure, pairs }];
      }),
    ),
  );
}

function bucketName(form: QuestionForm, aspect: string, measure: MeasureName): string {
  return `${form} ${aspect} ${measure}`;
}
