import type { Asked } from '../../../../suites/answers/asked.js';
import type { Plane } from '../../../../suites/schema/schema.js';
import type { PhraseMention } from '../../text/findPhrases.js';

/** What is known of a question beside its options. */
export interface AskedOptions {
  readonly asked: Asked | null;
  /** Decides what "superior" or "the patient's left" is on the image. */
  readonly plane: Plane | null;
}

/** A phrase found in a text: an option's number, or `null` for a known phrase that is no option. */
export type OptionMention = PhraseMention<number | null>;

/**
 * What the options are: the names of structures (or any other text), directions, numbers, quantities (numbers with units, fractions,
 * formulas), yes and no, or whether an image is real.
 */
export type OptionKind = 'names' | 'directions' | 'numbers' | 'quantities' | 'yes or no' | 'authenticities';

/** The options of a question, ready to be found in text. */
export interface Options {
  readonly count: number;
  readonly kind: OptionKind;
  /** True where options are kinds of things, of which something may be told in general: diseases, methods. */
  readonly areKinds: boolean;
  /** True where an option's text holds a number, so that a number alone may mean it: "L3 vertebra", "stage II". */
  readonly hasNumbers: boolean;
  /** Option texts and their synonyms in the order of the text, the longest first, none overlapping. */
  readonly find: (text: string) => readonly OptionMention[];
  /** True when a phrase says less or more than an option's text ("lung", "small left lung" of "left lung"), nothing else. */
  readonly isVariant: (choice: number, phrase: string) => boolean;
}
