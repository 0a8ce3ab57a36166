import { type FaultName, faultNames } from '../../../suites/answers/assessment.js';
import { faultWords } from './faultWords.js';

const clauseEnd = /[.;!?\n]+|,? (?:but|however|although|though|while|whereas|yet)\b,?/i;

/** What takes a fault back: "no leak", "without holes", "neither shifted". An empty mask is named by such words itself. */
const denial =
  /\b(?:no|not|without|neither|nor|never|none|free of|absence of|absent|lack of|any|minimal|negligible|if|would|could)\b/i;

/** The faults that a text names, where it does not deny them; in the order of their list. */
export function namedFaults(text: string): FaultName[] {
  const clauses = text.split(clauseEnd);
  return faultNames.filter((name) =>
    clauses.some((clause) => {
      const found = faultWords[name].exec(clause);
      return found !== null && !denial.test(clause.slice(0, found.index));
    }),
  );
}
