import { identityClaims } from '../identity/identityClaims.js';
import { statedAuthenticities } from '../identity/statedAuthenticities.js';
import type { Extraction } from './extraction.js';
import { leavesOpen } from './options/authenticityFinder.js';

/** "I cannot tell whether it is real", "it is impossible to say if this was synthesised". */
const undecided =
  /\b(?:cannot|can ?not|can't|could not|couldn't|unable to|not able to|(?:impossible|difficult|hard|not possible) (?:for me )?to)\b[^.;!?\n]{0,200}\b(?:real|authentic|genuine|synthe\w+|generated|fake|scanner|algorithm|either way|which (?:it|of))\b|(?:\bnot|n't) enough (?:information|evidence|detail)\b/i;

/** "I would not want to commit to either", "I remain undecided". */
const abstaining =
  /\b(?:i|we)\b[^.;!?\n]{0,30}(?:\bnot|n't|\brather not|\bunwilling|\breluctant)\b[^.;!?\n]{0,30}\b(?:commit|decide|choose|settle|take sides|pick|favou?r either)\b|\b(?:remain|am|are|'m) (?:undecided|torn|on the fence|of two minds)\b/i;

/** "Both real and artificial features". */
const mixed =
  /\b(?:both|equally|signs of)\b[^.;!?\n]{0,40}\b(?:real|authentic|genuine|natural)\b[^.;!?\n]{0,30}\b(?:and|or)\b[^.;!?\n]{0,30}\b(?:artificial|synthe\w+|generated|ai|fake)\b|\b(?:both|equally)\b[^.;!?\n]{0,40}\b(?:artificial|synthe\w+|generated|ai|fake)\b[^.;!?\n]{0,30}\b(?:and|or)\b[^.;!?\n]{0,30}\b(?:real|authentic|genuine|natural)\b/i;

/**
 * The option that says the same of an image as a plain text does, for replies in sentences ("this looks AI-generated to me",
 * "I can't tell whether it is real").
 */
export function extractAuthenticity(text: string, options: readonly string[]): Extraction {
  const stated = statedAuthenticities(identityClaims(text));
  if (stated.length > 1 || mixed.test(text)) return { kind: 'unparsed', reason: 'several choices' };
  const isLeftOpen = abstaining.test(text) || (stated.length === 0 && undecided.test(text));
  const saysSame = (option: string) =>
    isLeftOpen ? leavesOpen(option) : statedAuthenticities(identityClaims(option)).join() === stated[0];
  const choice = options.findIndex(saysSame);
  if (choice < 0) return { kind: 'unparsed', reason: 'no choice' };
  return { kind: 'chosen', choice, rule: 'stated authenticity' };
}
