import type { AnswerKindName, OfKind, Reading } from '../../suites/answers/answerKinds.js';
import type { MeasuredValues } from '../../suites/schema/schema.js';
import type { Mention } from './mentions/mention.js';
import type { KeyedAnswer } from './rule.js';

/** An open answer, read: its plain text and what it names. */
export interface OpenAnswer<Name extends AnswerKindName> extends KeyedAnswer<Name> {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** What a rule says of an open answer. */
export type OpenVerdict<Name extends AnswerKindName> =
  | {
      readonly outcome: 'scored';
      readonly reading: OfKind<Reading, Name>;
      readonly values: MeasuredValues;
      /** One sentence: what was found. */
      readonly analysis: string;
    }
  | { readonly outcome: 'unscored'; readonly reason: string; readonly analysis: string };

/** Judges open answers of one kind that say anything. */
export interface OpenRule<Name extends AnswerKindName> {
  readonly name: string;
  judge(answer: OpenAnswer<Name>): OpenVerdict<Name>;
  /** Whether a text whose words decline answers all the same; never when absent. */
  isAnswer?(text: string, item: KeyedAnswer<Name>['item']): boolean;
}
