import {
  type GradeChoice,
  gradeChoices,
  type TumourGrade,
  tumourGrades,
} from '../../suites/answers/grade.js';
import { type PatientTally, tallied } from './patientTally.js';

/** What a patient is called; null where the rule leaves it open. */
export type PatientVerdict = GradeChoice | null;

/** How a patient's slices make the patient's grade. */
export interface PatientRule {
  readonly name: string;
  /** What becomes of ties, of slices that are called free of tumour, and of those that could not be read. */
  readonly words: string;
  verdictOf(tally: PatientTally): PatientVerdict;
}

/** Every rule; the first is that by which the suite joins slices (`vote`). */
export const patientRules: readonly PatientRule[] = [
  {
    name: 'grades alone',
    words:
      'LGG or HGG, whichever more of the slices are called; "none" and what is unreadable have no vote, and a tie is left open',
    verdictOf: ({ counts }) => soleWinner(tumourGrades, counts),
  },
  {
    name: 'grades alone, tie HGG',
    words: 'the same, but a tie is HGG; without a vote for either it is left open',
    verdictOf: ({ counts: { LGG, HGG } }) => (LGG + HGG === 0 ? null : HGG >= LGG ? 'HGG' : 'LGG'),
  },
  {
    name: 'most votes',
    words:
      'what most of the readable slices are called; a tie is left open, and "none" may win, which is wrong',
    verdictOf: ({ counts }) => soleWinner(gradeChoices, counts),
  },
  {
    name: 'first of most',
    words:
      'the largest number of the tally LGG, HGG, none, unreadable, in a tie the first of these; unreadable may win, which leaves it open',
    verdictOf: ({ counts }) => {
      const most = Math.max(...tallied.map((name) => counts[name]));
      const winner = tallied.find((name) => counts[name] === most) ?? 'unreadable';
      return winner === 'unreadable' ? null : winner;
    },
  },
  {
    name: 'more than half',
    words: 'what more than half of all slices are called, unreadable ones among them; else it is left open',
    verdictOf: ({ counts, slices }) => gradeChoices.find((name) => counts[name] > slices / 2) ?? null,
  },
];

function soleWinner<Name extends GradeChoice | TumourGrade>(
  names: readonly Name[],
  counts: PatientTally['counts'],
): Name | null {
  const most = Math.max(...names.map((name) => counts[name]));
  const winners = names.filter((name) => counts[name] === most);
  return most > 0 && winners.length === 1 ? winners[0] : null;
}
