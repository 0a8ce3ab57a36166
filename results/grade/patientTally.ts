import type { Forecast } from '../../statistics/brierScore.js';
import { type GradeChoice, gradeChoices, type TumourGrade } from '../../suites/answers/grade.js';
import type { GradeReading, JudgedSlice } from './judgedSlices.js';

/** What a patient's slices were called, by how replies are read. */
export interface PatientTally {
  readonly subject: string;
  readonly grade: TumourGrade;
  readonly counts: Readonly<Record<GradeChoice | 'unreadable', number>>;
  /** Of all choices and what could not be read. */
  readonly slices: number;
}

/** What a patient's slices are counted as, in the order of tables. */
export const tallied = [...gradeChoices, 'unreadable'] as const;

/** Counts the slices of each patient, in order of first slice. */
export function tallyPatients(judged: readonly JudgedSlice[], reading: GradeReading): PatientTally[] {
  const tallies = new Map<
    string,
    { grade: TumourGrade; counts: Record<GradeChoice | 'unreadable', number> }
  >();
  for (const { slice, said } of judged) {
    const { subject, grade } = slice;
    const tally = tallies.get(subject) ?? { grade, counts: { LGG: 0, HGG: 0, none: 0, unreadable: 0 } };
    tallies.set(subject, tally);
    tally.counts[said[reading] ?? 'unreadable']++;
  }
  return [...tallies].map(([subject, { grade, counts }]) => ({
    subject,
    grade,
    counts,
    slices: tallied.reduce((sum, name) => sum + counts[name], 0),
  }));
}

/**
 * What the glioma label distribution ratio, the share of slices that are called high grade, is a share of: of the slices that
 * have either grade, or of all, those that are called free of tumour and those that could not be read among them.
 */
export const ratioDenominators = ['graded', 'all'] as const;
export type RatioDenominator = (typeof ratioDenominators)[number];

/** The share of a patient's slices that are called high grade; null of none. */
export function labelRatio(
  { counts: { LGG, HGG }, slices }: PatientTally,
  denominator: RatioDenominator,
): number | null {
  const n = denominator === 'graded' ? LGG + HGG : slices;
  return n === 0 ? null : HGG / n;
}

/** The ratio as the probability of high grade, of those patients that have one. */
export function ratioForecasts(
  tallies: readonly PatientTally[],
  denominator: RatioDenominator,
): (Forecast & { readonly subject: string })[] {
  return tallies.flatMap((tally) => {
    const probability = labelRatio(tally, denominator);
    return probability === null ? [] : [{ probability, isSo: tally.grade === 'HGG', subject: tally.subject }];
  });
}
