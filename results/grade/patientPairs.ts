import { mcNemarExact } from '../../statistics/mcNemarExact.js';
import type { PatientRule } from './patientRules.js';
import type { PatientTally } from './patientTally.js';

/** Two readers on the same patients. */
export interface PatientPairs {
  /** Patients of whom both have slices; only these are compared. */
  readonly patients: number;
  /** Patients that only one of them has. */
  readonly firstAlone: number;
  readonly secondAlone: number;
  /** Of the compared: patients whose grade both, one alone, or neither gets right. */
  readonly bothRight: number;
  readonly firstRight: number;
  readonly secondRight: number;
  readonly neitherRight: number;
  /** Exact McNemar test, two-sided; null without patients. */
  readonly p: number | null;
}

/** Compares two readers by rule on the patients that both have. */
export function patientPairs(
  first: readonly PatientTally[],
  second: readonly PatientTally[],
  { verdictOf }: PatientRule,
): PatientPairs {
  const other = new Map(second.map((tally) => [tally.subject, tally]));
  const isRight = (tally: PatientTally) => verdictOf(tally) === tally.grade;
  const pairs = first.flatMap((tally) => {
    const partner = other.get(tally.subject);
    return partner === undefined ? [] : [[isRight(tally), isRight(partner)] as const];
  });
  const countOf = (one: boolean, two: boolean) => pairs.filter(([a, b]) => a === one && b === two).length;
  const [firstRight, secondRight] = [countOf(true, false), countOf(false, true)];
  return {
    patients: pairs.length,
    firstAlone: first.length - pairs.length,
    secondAlone: second.length - pairs.length,
    bothRight: countOf(true, true),
    firstRight,
    secondRight,
    neitherRight: countOf(false, false),
    p: pairs.length === 0 ? null : mcNemarExact(firstRight, secondRight).p,
  };
}
