import { boundedReply } from '../../util/text/boundedReply.js';
import { plainText } from '../../util/text/plainText.js';
import { withoutReasoning } from '../../util/text/withoutReasoning.js';
import { decliningPhrases } from './decliningPhrases.js';
import { idlePhrases } from './idlePhrases.js';

/** A refusal is short: of what is left without reasoning, more than this is not read. */
const readLength = 4000;

/**
 * Between clauses: ends of lines and sentences, words of contrast, a comma before a new subject, a second verb that declines, and
 * what separates the members of a JSON object.
 */
const clauseEnd = new RegExp(
  [
    '\\n+',
    '[.;!?]+(?=\\s|$)',
    ',? ?\\b(?:but|however|although|though|nevertheless|nonetheless|that said|yet|while)\\b,?',
    ', (?=(?:the|it|this|these|there|my|so|i|we|probably|possibly|most likely)\\b)',
    ",? and (?=(?:cannot|can't|can not|am|unable|not able)\\b)",
    '"\\s*[:,]\\s*"',
  ].join('|'),
);

/** Said before an answer as well as before a refusal. */
const leadIn = /^(?:as an? (?:\w+ ){1,4}(?=(?:i|we)\b)|(?:and|so|unfortunately),? )/;

/**
 * True when a reply declines to answer and says nothing else. A careful answer ("I can't provide a diagnosis, but the box
 * shows the liver") is none, nor is an answer that says what cannot be seen. English only.
 */
export function isRefusal(reply: string): boolean {
  const text = plainText(withoutReasoning(boundedReply(reply).text).text)
    .slice(0, readLength)
    .toLowerCase();
  const clauses = text.split(clauseEnd).map((clause) => clause.trim().replace(leadIn, ''));
  return clauses.some(declines) && clauses.every((clause) => declines(clause) || isIdle(clause));
}

function declines(clause: string): boolean {
  return decliningPhrases.some((phrase) => phrase.test(clause));
}

function isIdle(clause: string): boolean {
  return idlePhrases.some((phrase) => phrase.test(clause));
}
