import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import type { KnownAnswerRow } from '../../suites/schema/schema.js';
import type { Random } from '../../util/random.js';
import type { KeyedAnswer, KnownTexts } from '../rules/rule.js';

/** An answer of which it is known what a judge should say. */
export type KnownAnswer = Pick<KnownAnswerRow, 'response' | 'expected'>;

/** What a known answer is made from: an item with its key, and texts that fit its kind of answer. */
export interface KnownAnswerSource {
  readonly keyed: KeyedAnswer<AnswerKindName>;
  readonly texts: KnownTexts<AnswerKindName>;
  readonly random: Random;
}

/** A kind of known answer. */
export interface KnownAnswerKind {
  readonly name: string;
  /** Whether it pleads for a good score. Of each plea a tenth of the number asked for is judged, so that all are tried. */
  readonly isPlea?: boolean;
  /** Null when no answer of this kind can be made for the item. */
  make(source: KnownAnswerSource): KnownAnswer | null;
}
