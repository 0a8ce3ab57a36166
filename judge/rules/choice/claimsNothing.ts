import { sentencesOf } from './sentences/sentencesOf.js';
import { takenBackBy } from './sentences/takenBack.js';

const open =
  /\b(?:may|might|could(?! not\b)|possibly|perhaps|maybe|depend(?:s|ing)? on|either|both (?:are )?possible|(?:difficult|hard|impossible) to|differential|(?:cannot|can't|can not) be (?:interpreted|assessed|evaluated|answered|determined|judged)|(?:prefer|rather) not)\b/i;

/** Whether a plain text leaves open what it says: it abstains somewhere, or tells only what is possible. */
export function claimsNothing(text: string): boolean {
  return (
    open.test(text) ||
    sentencesOf(text).some(({ start, end, ending }) => {
      return (
        ending.startsWith('?') || takenBackBy(text.slice(start, Math.min(end, start + 300))) === 'abstained'
      );
    })
  );
}
