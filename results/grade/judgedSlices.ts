import { type GradeChoice, gradeChoices } from '../../suites/answers/grade.js';
import type { Verdicts } from '../join/readVerdicts.js';
import { commonest } from '../reduce/commonest.js';
import type { AskedSlice } from './askedSlices.js';

/**
 * How replies are read. `strict`: in the form that was asked for alone, so that a choice among other words is none; `lenient`: wherever
 * a choice is found.
 */
export const gradeReadings = ['strict', 'lenient'] as const;
export type GradeReading = (typeof gradeReadings)[number];

/** A slice with what was said of it. */
export interface JudgedSlice {
  readonly slice: AskedSlice;
  /** By how it is read; null where nothing could be. Of several answers, the commonest one that could. */
  readonly said: Readonly<Record<GradeReading, GradeChoice | null>>;
  /** What became of each answer: "as asked", "leniently", or why nothing could be read. */
  readonly outcomes: readonly string[];
}

/** The slices that a judge's verdicts tell of, or that count as unread. */
export function judgedSlices(slices: readonly AskedSlice[], verdicts: Verdicts): JudgedSlice[] {
  const { answers, asAsked, measures } = verdicts;
  return slices.flatMap((slice): JudgedSlice[] => {
    const { index } = slice;
    if (Number.isNaN(measures.accuracy?.values[index] ?? Number.NaN)) return [];
    const read = (isMeant: (repeat: number) => boolean) =>
      choiceOf(
        answers.flatMap((of, repeat) => (of[index] >= 0 && isMeant(repeat) ? [of[index]] : [])),
        verdicts,
      );
    return [
      {
        slice,
        said: { strict: read((repeat) => asAsked[repeat][index] === 1), lenient: read(() => true) },
        outcomes: outcomesOf(index, verdicts),
      },
    ];
  });
}

function choiceOf(codes: readonly number[], { categories }: Verdicts): GradeChoice | null {
  const code = commonest(codes);
  return (code === null ? undefined : gradeChoices.find((one) => one === categories[code])) ?? null;
}

function outcomesOf(index: number, { reasons, answers, asAsked }: Verdicts): string[] {
  return answers.flatMap((of, repeat) => {
    const reason = reasons.names[reasons.byRepeat[repeat][index]];
    if (reason !== undefined) return [reason];
    if (!(of[index] >= 0)) return [];
    return [asAsked[repeat][index] === 1 ? 'as asked' : 'leniently'];
  });
}

/** What whoever says the same of every slice makes of them. */
export function saidOfAllSlices(slices: readonly AskedSlice[], said: GradeChoice): JudgedSlice[] {
  return slices.map((slice) => ({ slice, said: { strict: said, lenient: said }, outcomes: ['as asked'] }));
}
