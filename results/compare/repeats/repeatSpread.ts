import type { Interval } from '../../../statistics/interval.js';
import type { NestedVariance } from '../../../statistics/nestedVariance.js';
import type { QuestionForm } from '../../../suites/answers/answerKind.js';
import type { MeasureName } from '../../../suites/measures.js';
import type { Aspect } from '../../../suites/schema/schema.js';

/** How far the repeats of items lie apart in one form, aspect and measure of a run; plain data. */
export interface RepeatSpread {
  readonly run: string;
  readonly form: QuestionForm;
  readonly aspect: Aspect | 'all';
  readonly measure: MeasureName;
  /** Items with at least two values; of so many subjects. */
  readonly items: number;
  readonly subjects: number;
  /** Share of these whose values are not all the same, with an interval by subject. */
  readonly changed: number | null;
  readonly changedInterval: Interval | null;
  /** Of single values: between repeats of an item, items of a subject, and subjects. */
  readonly variance: NestedVariance;
}
