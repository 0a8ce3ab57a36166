import type { Site } from '../site.js';
import { endsThere, openers } from './optionOnALine.js';

/** "Next, option B" only turns to it. */
const turningTo =
  /^(?:and |but )?(?:next|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|now|also|on to|as for|regarding|concerning|lastly)\b[,: ]*$/i;

const parted = /(?:[,:]|\.\.\.| -|->|[)\]"'])\s?(?:and |but |yet |still |it's |it is )?/;
const concluding =
  /(?:so |thus |hence |therefore |then |probably |most likely |more likely |rather |preferably |clearly |only |definitely |we get |i get ){0,2}["'(]?$/;
const afterSign = new RegExp(parted.source + concluding.source, 'i');
const listing = /\b(?:such as|e\.g\.|like|including|options|candidates|between)\b[^.]{0,30}$/i;

/** "Round, in the midline, and bright: D.", "as it lies in the box, yes." */
export function isLastLetter({ isLetter, lead, after, sentence, options }: Site): boolean {
  if (!(isLetter || options === 'yes or no') || !/^["')\]}*]{0,3}$/.test(after) || sentence.ending === '…')
    return false;
  return afterSign.test(lead) && !turningTo.test(lead) && !listing.test(lead);
}

/** "Based on its location, B, since it is lateral." */
export function isLetterClause({ isLetter, before, after }: Site): boolean {
  if (!isLetter || !openers.test(before) || turningTo.test(before)) return false;
  return endsThere(after) || /^ ?\([^()]{0,40}\)[^\p{L}]*$/u.test(after);
}

/** "Bright vessels, so contrast was given. -> (C)": a letter behind an arrow, with which the reply ends. */
export function isPointedAt({ isLetter, lead, after, next, sentence }: Site): boolean {
  const isLast = sentence.line === sentence.lineCount - 1 && next === '';
  return isLetter && isLast && /^-> ?["'(]?$/.test(lead) && /^[^\p{L}\p{N}\ue000-\ue045]*$/u.test(after);
}
