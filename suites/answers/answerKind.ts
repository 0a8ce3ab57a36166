import type { z } from 'zod';
import type { Random } from '../../util/random.js';
import type { MeasureName } from '../measures.js';

/** How a reading was had: in the form that was asked for, or from other words. What could not be read at all has no reading. */
export const hadHow = ['as asked', 'leniently'] as const;

/**
 * `closed`: the answer is one of those that the item lists; `open`: it is in the model's own words; `assessment`: it is a score,
 * with or without reasons; `grade`: it is the grade of a tumour, with key words; `point`, `box`, `polygon`: it is a place in
 * the image, in numbers; `program`: it is code that is run.
 */
export const questionForms = [
  'open',
  'closed',
  'assessment',
  'grade',
  'point',
  'box',
  'polygon',
  'program',
] as const;
export type QuestionForm = (typeof questionForms)[number];

/** Words that answers are drawn from, which later stages know. */
export interface Vocabulary {
  /** Names of structures. */
  readonly structures: readonly string[];
  functionOf(structure: string): string;
  /** How many structures the question speaks of, where it gives a number. */
  readonly count: number | undefined;
}

/** The names of two classes. */
export interface BinaryClasses {
  readonly positive: string;
  readonly negative: string;
}

/**
 * A kind of answer: what an item says of the form, what its key holds, and what a reading of a response is. Each of the three is
 * an object whose `kind` is the kind's name, so that items, keys and readings are unions by kind.
 */
export interface AnswerKind<
  Name extends string,
  Form extends z.ZodType<{ kind: Name }>,
  Key extends z.ZodType<{ kind: Name }>,
  Reading extends z.ZodType<{ kind: Name }>,
> {
  readonly name: Name;
  readonly form: QuestionForm;
  /** What verdicts may say of it, which not every judge does; the first is its score. */
  readonly measures: readonly [MeasureName, ...MeasureName[]];
  readonly schemas: { readonly form: Form; readonly key: Key; readonly reading: Reading };
  /**
   * Of kinds whose answers fall into categories, the name of each: votes, F1 and agreement go by it. Absent where answers are
   * known by their score alone.
   */
  readonly categories?: {
    ofReading(reading: z.infer<Reading>): string;
    ofKey(key: z.infer<Key>): string;
    /** What says that there is nothing to tell here: it has no vote on a unit of items, unless it is right of them. */
    readonly abstention?: string;
  };
  /** Of kinds whose categories are two classes: what is told of both, such as recall, goes by it. Any other category is of neither. */
  readonly classes?: BinaryClasses;
  /** Of kinds that rate on an ordinal scale, the rating of each, where there is one; more speaks for the positive class. */
  readonly ratings?: {
    ofReading(reading: z.infer<Reading>): number | null;
    ofKey(key: z.infer<Key>): number | null;
  };
  /** The lettered options, whose places, from 0, are the categories; absent where there are none. */
  options?(form: z.infer<Form>): readonly string[];
  /** The right answer as it is asked for; absent where that is the key's reference. */
  rightAnswer?(key: z.infer<Key>, reference: string): string;
  /** An answer drawn without looking at the image, in the form that is asked for. */
  randomAnswer(form: z.infer<Form>, random: Random, vocabulary: Vocabulary): string;
}

/** Checks a kind and keeps its types. */
export function answerKind<
  const Name extends string,
  Form extends z.ZodType<{ kind: Name }>,
  Key extends z.ZodType<{ kind: Name }>,
  Reading extends z.ZodType<{ kind: Name }>,
>(kind: AnswerKind<Name, Form, Key, Reading>): AnswerKind<Name, Form, Key, Reading> {
  return kind;
}
