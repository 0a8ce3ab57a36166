import { agreementOf } from '../../statistics/agreementOf.js';
import { measureOf, ratedMeasures } from '../../suites/measures.js';
import type { JudgeManifest, Judgement } from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { valueTold } from '../valueTold.js';

/** What the members of a panel say, answer by answer, as numbers. */
export interface PanelRatings {
  /** Adds what each member says of one answer about a subject, in the order of the members. */
  add(rows: readonly (Judgement | undefined)[], subject: string): void;
  /** By measure, of those that are rated and that any member tells. */
  agreement(): NonNullable<JudgeManifest['agreement']>;
}

/** Collects ratings: a few bytes an answer, measure and member. */
export function createPanelRatings(judges: readonly string[]): PanelRatings {
  const rated = ratedMeasures.map((measure) => ({
    measure,
    raters: judges.map((name) => ({ name, ratings: [] as number[] })),
  }));
  const codeOf = new Map<string, number>();
  const clusters: number[] = [];
  return {
    add(rows, subject) {
      const code = codeOf.get(subject) ?? codeOf.size;
      codeOf.set(subject, code);
      clusters.push(code);
      for (const { measure, raters } of rated) {
        for (const [place, row] of rows.entries()) {
          raters[place].ratings.push(valueTold(row, measure) ?? Number.NaN);
        }
      }
    },
    agreement: () =>
      Object.fromEntries(
        rated
          .filter(({ raters }) => raters.some(({ ratings }) => !ratings.every(Number.isNaN)))
          .map(({ measure, raters }) => {
            const level = measureOf(measure).scale.isYesOrNo ? 'nominal' : 'ordinal';
            const random = createRandom('panel', measure);
            return [measure, agreementOf(raters, level, { clusters, random })];
          }),
      ),
  };
}
