import { z } from 'zod';
import type { Random } from '../../util/random.js';
import type { MeasureName } from '../measures.js';
import type { BinaryClasses, Vocabulary } from './answerKind.js';
import { assessment } from './assessment.js';
import { choice } from './choice.js';
import { direction } from './direction.js';
import { functionAnswer } from './function.js';
import { grade } from './grade.js';
import { identity } from './identity.js';
import { box, centre, polygon } from './location.js';
import { program } from './program.js';
import { structures } from './structures.js';

/** Every kind of answer. */
export const answerKinds = {
  /** One of several lettered options. */
  choice,
  /** One structure by name, or all that are visible. */
  structures,
  /** Where one structure lies as seen from another. */
  direction,
  /** What a structure does. */
  function: functionAnswer,
  /** What an image is: of whom, by which modality, and whether it is real. */
  identity,
  /** How good a mask is, by its score from 1 to 5. */
  assessment,
  /** The grade of a glioma, or that there is none. */
  grade,
  /** Where a tumour is on a slice: its centre, the box around it, its outline. */
  centre,
  box,
  polygon,
  /** A program that segments images. */
  program,
} as const;

export type AnswerKindName = keyof typeof answerKinds;
type Kinds = (typeof answerKinds)[AnswerKindName];
type SchemaOf<Part extends 'form' | 'key' | 'reading'> = Kinds['schemas'][Part];

/** The schema of one part of every kind, told apart by `kind`. */
function unionOf<Part extends 'form' | 'key' | 'reading'>(part: Part) {
  const [first, ...others] = Object.values(answerKinds).map(({ schemas }) => schemas[part]);
  return z.discriminatedUnion('kind', [first as SchemaOf<Part>, ...(others as SchemaOf<Part>[])]);
}

/** What an item says of the answer that it wants. */
export const answerFormSchema = unionOf('form');
export type AnswerForm = z.infer<typeof answerFormSchema>;

/** What a key holds of the right answer. */
export const keyAnswerSchema = unionOf('key');
export type KeyAnswer = z.infer<typeof keyAnswerSchema>;

/** What was read from a response. */
export const readingSchema = unionOf('reading');
export type Reading = z.infer<typeof readingSchema>;

/** One part of a union, by its kind. */
export type OfKind<Union extends { kind: string }, Name extends string> = Extract<Union, { kind: Name }>;

/**
 * The measures of an answer's kind; the first is its score.
 *
 * @example
 * measuresOf({ kind: 'choice' }); // ["accuracy", "hallucination"]
 */
export function measuresOf({
  kind,
}: {
  readonly kind: AnswerKindName;
}): readonly [MeasureName, ...MeasureName[]] {
  return answerKinds[kind].measures;
}

/** The measure that is an answer's score. */
export function scoreOf(answer: { readonly kind: AnswerKindName }): MeasureName {
  return measuresOf(answer)[0];
}

/**
 * Whether a measure is the score of some kind of answer; the others are told beside a score.
 *
 * @example
 * isScore('hallucination'); // false
 */
export function isScore(measure: MeasureName): boolean {
  return Object.values(answerKinds).some(({ measures }) => measures[0] === measure);
}

/** The lettered options of an answer; null where the answer is in the model's own words. */
export function optionsOf(form: AnswerForm): readonly string[] | null {
  const list: ((form: never) => readonly string[]) | undefined = answerKinds[form.kind].options;
  return list?.(form as never) ?? null;
}

/**
 * The category of what was read; null for kinds whose answers are none.
 *
 * @example
 * categoryOf({ kind: 'choice', had: 'as asked', choice: 2 }); // "2"
 */
export function categoryOf(reading: Reading): string | null {
  const ofReading: ((reading: never) => string) | undefined = answerKinds[reading.kind].categories?.ofReading;
  return ofReading?.(reading as never) ?? null;
}

/** The category of the right answer; null for kinds whose answers are none. */
export function rightCategoryOf(key: KeyAnswer): string | null {
  const ofKey: ((key: never) => string) | undefined = answerKinds[key.kind].categories?.ofKey;
  return ofKey?.(key as never) ?? null;
}

/**
 * The category of a kind that has no vote on a unit of items, unless it is right of them; null for kinds without one.
 *
 * @example
 * abstentionOf('grade'); // "none"
 */
export function abstentionOf(kind: AnswerKindName): string | null {
  const { categories }: { readonly categories?: { readonly abstention?: string } } = answerKinds[kind];
  return categories?.abstention ?? null;
}

/**
 * The two classes that a kind's answers are of; null for other kinds.
 *
 * @example
 * classesOf('assessment'); // { positive: 'accept', negative: 'reject' }
 */
export function classesOf(kind: AnswerKindName): BinaryClasses | null {
  const { classes }: { readonly classes?: BinaryClasses } = answerKinds[kind];
  return classes ?? null;
}

/** The rating that was read; null without, and for kinds that do not rate. */
export function ratingOf(reading: Reading): number | null {
  const ofReading: ((reading: never) => number | null) | undefined = ratingsOfKind(reading.kind)?.ofReading;
  return ofReading?.(reading as never) ?? null;
}

/** The rating that is right; null without, and for kinds that do not rate. */
export function rightRatingOf(key: KeyAnswer): number | null {
  const ofKey: ((key: never) => number | null) | undefined = ratingsOfKind(key.kind)?.ofKey;
  return ofKey?.(key as never) ?? null;
}

/** How a kind rates, whichever it is; some kinds do not. */
function ratingsOfKind(kind: AnswerKindName) {
  const { ratings }: { readonly ratings?: AnyRatings } = answerKinds[kind];
  return ratings;
}

interface AnyRatings {
  ofReading(reading: never): number | null;
  ofKey(key: never): number | null;
}

/**
 * The right answer in words, as it is asked for.
 *
 * @example
 * rightAnswerOf({ kind: 'choice', choice: 1, wrong: ['absent', null] }, 'liver'); // "B. liver"
 */
export function rightAnswerOf(key: KeyAnswer, reference: string): string {
  const tell: ((key: never, reference: string) => string) | undefined = answerKinds[key.kind].rightAnswer;
  return tell?.(key as never, reference) ?? reference;
}

/** An answer drawn without looking at the image. */
export function randomAnswerOf(form: AnswerForm, random: Random, vocabulary: Vocabulary): string {
  const draw: (form: never, random: Random, vocabulary: Vocabulary) => string =
    answerKinds[form.kind].randomAnswer;
  return draw(form as never, random, vocabulary);
}
