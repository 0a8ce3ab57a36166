import { agreementOf } from '../../statistics/agreementOf.js';
import type { JudgeManifest, Judgement } from '../../suites/schema/schema.js';

/** What the members of a panel say, answer by answer, as numbers. */
export interface PanelRatings {
  /** Adds what each member says of one answer, in the order of the members. */
  add(rows: readonly (Judgement | undefined)[]): void;
  agreement(): JudgeManifest['agreement'];
}

/** Collects ratings: a few bytes an answer and member. */
export function createPanelRatings(judges: readonly string[]): PanelRatings {
  const accuracies = judges.map((name) => ({ name, ratings: [] as number[] }));
  const hallucinations = judges.map((name) => ({ name, ratings: [] as number[] }));
  return {
    add(rows) {
      for (const [place, row] of rows.entries()) {
        accuracies[place].ratings.push(row?.responseAccuracy ?? Number.NaN);
        hallucinations[place].ratings.push(row?.hallucination ?? Number.NaN);
      }
    },
    agreement: () => ({
      responseAccuracy: agreementOf(accuracies, 'ordinal'),
      hallucination: agreementOf(hallucinations, 'nominal'),
    }),
  };
}
