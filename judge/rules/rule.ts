import type { AnswerForm, AnswerKindName, KeyAnswer, OfKind } from '../../suites/answers/answerKinds.js';
import type { Item, KeyRow, KnownAnswerRow, Verdict } from '../../suites/schema/schema.js';
import type { Random } from '../../util/random.js';

/** An item of one kind of answer, with its key. */
export interface KeyedAnswer<Name extends AnswerKindName> {
  readonly item: Item & { readonly answer: OfKind<AnswerForm, Name> };
  readonly key: KeyRow & { readonly answer: OfKind<KeyAnswer, Name> };
}

/** The same with a response, which is never empty. */
export interface AnsweredItem<Name extends AnswerKindName> extends KeyedAnswer<Name> {
  readonly response: string;
}

/** An answer in words, and the values by measure that a judge should give it. */
export interface KnownText {
  readonly text: string;
  readonly values: KnownAnswerRow['expected']['values'];
}

/** Answers of which it is known what they deserve; null where none can be made for an item. */
export interface KnownTexts<Name extends AnswerKindName> {
  /** The right answer by another name. */
  synonym(keyed: KeyedAnswer<Name>): KnownText | null;
  /** The other side, or the opposite, of the right answer. */
  otherSide(keyed: KeyedAnswer<Name>): KnownText | null;
  /** Something that is wrong for sure. */
  wrong(keyed: KeyedAnswer<Name>, random: Random): KnownText | null;
}

/** How rules judge one kind of answer. */
export interface AnswerRule<Name extends AnswerKindName> {
  judge(answered: AnsweredItem<Name>): Verdict;
  /** Whether a response whose words decline answers all the same; never when absent. */
  isAnswer?(answered: Pick<AnsweredItem<Name>, 'item' | 'response'>): boolean;
  /** Absent where answers are read and not graded: there is nothing to test a judge on. */
  readonly knownTexts?: KnownTexts<Name>;
}
