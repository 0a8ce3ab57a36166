import type { KeyAnswer, OfKind } from '../../../suites/answers/answerKinds.js';
import { measures } from '../../../suites/measures.js';
import type { MeasuredValues } from '../../../suites/schema/schema.js';

/** What a choice is worth: it is right or wrong. */
export function choiceValues(choice: number, key: OfKind<KeyAnswer, 'choice'>): MeasuredValues {
  const { best, worst } = measures.accuracy;
  return { accuracy: choice === key.choice ? best : worst };
}
