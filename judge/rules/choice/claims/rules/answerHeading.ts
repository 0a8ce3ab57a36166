import { claimEnd } from '../grammar/claimEnd.js';
import { oneOf } from '../grammar/oneOf.js';
import type { Site } from '../site.js';

const end = String.raw`[^\p{L}\ue000-\ue045]*`;
const anyWord = String.raw`[^.?!:\ue000-\ue045]`;

const title = oneOf(
  'answer|choice|final|conclusion|selection|response|result|verdict|decision|diagnosis|pick|prediction|solution|impression',
);
const before = String.raw`(?:(?:\d+[.)]|step \d+|my|the|final|so|correct|best|short|selected|chosen|therefore|and|(?:most )?(?:likely|probable|plausible|suitable|appropriate|fitting)|presumptive|primary|preferred|favou?red|working|suspected|leading|main)[ ,:-]*){0,4}`;
const thing = oneOf(
  'structure|organ|answer|choice|option|one|vessel|muscle|bone|direction|box|image|slice|it|this|that|which|region|area',
);

const heading = new RegExp(
  [
    // "Final answer", "Diagnosis of the marked structure:"
    String.raw`^[^\p{L}]*${before}${title}(?: choice| option| letter)?(?: ${anyWord}{0,60})? ?(?:is|would be)?${end}$`,
    // "The visible structure among the options is:"
    String.raw`\b${thing}\b[^:\ue000-\ue045]{0,80}\b(?:is|be|encloses|shows|contains|as|surrounds|to)${end}:${end}$`,
    // "I settle on the following:"
    String.raw`\b(?:this one|the following(?: \w+)?|choose|pick|select|answer (?:is|with)|choice is|settle on|conclude|(?:i would|i'd) (?:say|go with|conclude)(?: that)?)[^\p{L}.?\ue000-\ue045]*:${end}$`,
  ].join('|'),
  'iu',
);
const otherHeading = /\b(?:options|choices|candidates|not|each)\b/i;

/** "Fractured part:", with a lettered option alone below it. */
const shortHeading = /^[^\p{L}]*(?:[\p{L}-]+ ){0,5}[\p{L}-]+ ?:$/u;
const unlikeAnswer =
  /\b(?:options?|choices?|candidates?|not|each|every|exclud\p{L}*|rul\p{L}+ out|reject\p{L}*|wrong|incorrect|unlikely|others?|alternatives?|differentials?|also|against|less|least|second|possibilit\p{L}+)\b/iu;

/** "Answer" on a line of its own, and the option below it. */
export function isHeaded({ lineBefore, after, isLetter, sentence }: Site): boolean {
  const isAlone = isLetter && sentence.isLastOfLine && /^[^\p{L}\p{N}\ue000-\ue045]*$/u.test(after);
  if (isAlone && shortHeading.test(lineBefore) && !unlikeAnswer.test(lineBefore)) return true;
  const isHeading = lineBefore !== '' && heading.test(lineBefore) && !otherHeading.test(lineBefore);
  return isHeading && claimEnd.test(after);
}

const concluding =
  /^[^\p{L}]*(?:(?:my|the|final|overall) ){0,2}(?:answer|conclusion|diagnosis|impression|summary)[^\p{L}\ue000-\ue045]*$/iu;

/** Whether a sentence is the last line, below "Conclusion" on a line of its own. */
export function isBelowConclusion({ heading: title, sentence }: Site): boolean {
  return sentence.line === sentence.lineCount - 1 && concluding.test(title);
}
