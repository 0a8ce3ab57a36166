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
  const { aspect, kind } = suite.columns;
  const bucketsOf = new Map<number, readonly number[][]>();
  for (let pair = 0; pair < items.length; pair++) {
    const item = items[pair];
    const code = aspect.codes[item] * kind.texts.length + kind.codes[item];
    const buckets = bucketsOf.get(code) ?? bucketsOfItem(suite, item, membersOf);
    bucketsOf.set(code, buckets);
    for (const members of buckets) members.push(pair);
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

/** The members of each bucket that a pair with such an item belongs to; made where there are none yet. */
function bucketsOfItem(suite: SuiteColumns, item: number, membersOf: Map<string, number[]>): number[][] {
  const kind = suite.kindOf(item);
  const names = [textAt(suite.columns.aspect, item), 'all'].flatMap((aspect) =>
    measuresOf({ kind }).map((measure) => bucketName(answerKinds[kind].form, aspect, measure)),
  );
  return names.map((name) => {
    const members = membersOf.get(name) ?? [];
    membersOf.set(name, members);
    return members;
  });
}

function bucketName(form: QuestionForm, aspect: string, measure: MeasureName): string {
  return `${form} ${aspect} ${measure}`;
}
