import { z } from 'zod';
import { answerKind, type BinaryClasses, hadHow } from './answerKind.js';

/** Grades of a glioma: low (WHO II and III of old, as BraTS has them) and high (glioblastoma). */
export const tumourGrades = ['LGG', 'HGG'] as const;
export type TumourGrade = (typeof tumourGrades)[number];

/** What a slice may be called, in the order of the numbers that stand for them: 0, 1 and 2. */
export const gradeChoices = [...tumourGrades, 'none'] as const;
export type GradeChoice = (typeof gradeChoices)[number];

/** High grade is what is looked for. */
export const gradeClasses = { positive: 'HGG', negative: 'LGG' } as const satisfies BinaryClasses;

/** Why a reply has no grade though something was said: each is an outcome of its own. */
export const gradeFailures = ['no choice', 'several choices', 'choice out of range'] as const;
export type GradeFailure = (typeof gradeFailures)[number];

/** How many key words a reply should have. */
export const askedKeywords = 10;

/** The grade of a glioma, or that there is none on the slice. */
export const grade = answerKind({
  name: 'grade',
  form: 'grade',
  measures: ['accuracy'],
  schemas: {
    form: z.strictObject({ kind: z.literal('grade') }),
    key: z.strictObject({
      kind: z.literal('grade'),
      /** "none" of a slice without tumour; else the grade of the patient's. */
      grade: z.enum(gradeChoices),
    }),
    reading: z.strictObject({
      kind: z.literal('grade'),
      /** As asked: the reply is "Choice: " and a number, and after it nothing but "Reasoning: " and words. */
      had: z.enum(hadHow),
      grade: z.enum(gradeChoices),
      /** The words that were given for it; none where there is no "Reasoning". */
      keywords: z.array(z.string()),
    }),
  },
  categories: {
    ofReading: ({ grade: given }) => given,
    ofKey: ({ grade: right }) => right,
    abstention: 'none',
  },
  classes: gradeClasses,
  rightAnswer: ({ grade: right }) => writeChoice(right),
  randomAnswer: (_form, random) => writeChoice(gradeChoices[random.integer(gradeChoices.length)]),
});

/**
 * A grade as it is asked for, without reasons.
 *
 * @example
 * writeChoice('HGG'); // "Choice: 1"
 */
export function writeChoice(choice: GradeChoice): string {
  return `Choice: ${gradeChoices.indexOf(choice)}`;
}
