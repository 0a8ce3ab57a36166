import { claimEnd } from '../grammar/claimEnd.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs, copula } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const noun = oneOf(
  'answers?(?: letter| choice| option)?|choice|option|selection|guess|response|prediction|pick|decision|verdict|conclusion',
  'result|output|solution|ans|letter|label|match|fit|bet|vote|diagnosis|determination|identification|assessment',
  'interpretation|judge?ment|candidate|description|one|final',
);

/** Nouns that announce only where they are praised, or before a colon: "the right one is", "Letter: B". */
const weakNoun = /^(?:one|candidate|description|match|fit|letter|result|output|final)$/i;

const praise = oneOf(
  'correct|right|best|final|most (?:likely|plausible|probable|appropriate|suitable)|likeliest|proper|true|accurate|appropriate',
  'my|our|chosen|selected|preferred|intended|expected|safest|closest|only (?:plausible|possible|remaining)|remaining',
);

const link = oneOf(`${copula}:?`, `["')]? ?[:=]`, '->', ' - ', String.raw`(?<=\bfinal answer) `);
const filler =
  "(?:to be |given by |indicated by |labell?ed |that of |that it is |this is |that |it is |it's )?";

const announcement = new RegExp(
  String.raw`^(?:.*[^\p{L}])?(?:\b(?<praised>${praise} (?:\w+ )?)|)(?<noun>${noun})\b["')\]*]{0,2}(?<between>[^.\n:;?!=>\ue000-\ue045]{0,80}?)${link}\s?["'(]?(?:\w+ and \w+ )?${adverbs}${filler}$`,
  'isu',
);

/** The same with praise, which a noun that needs it has before it: "the most suitable one is". */
const praisedNoun = new RegExp(String.raw`\b${praise} (?:\w+ )?$`, 'i');

/** Some noun that an announcement needs: without it none is looked for. */
const anyNoun = new RegExp(String.raw`\b${noun}\b`, 'i');

/** Words between "answer" and its verb that make it another sentence: restated options, denials. */
const otherSentence =
  /\b(?:choices|options|are|not|never|if|wrong|incorrect|with|from|describes?|depends|requires)\b|n't\b/i;

/** "Answer: B", "the correct answer is option B", "the best choice would be the liver". */
export function isAnnounced({ lead, after }: Site): boolean {
  if (!claimEnd.test(after) || !anyNoun.test(lead)) return false;
  const { noun: named = '', between = '' } = announcement.exec(lead)?.groups ?? {};
  if (named === '' || /answers$/i.test(named)) return false;
  if (named === 'one' && /\b(?:each|every|any|another|than) one\b/i.test(lead)) return false;
  if (weakNoun.test(named) && !isPraisedNoun(lead, named) && !/[:=]\s?$/.test(lead)) return false;
  return !otherSentence.test(between);
}

/** Whether praise stands before the last time that a noun is told. */
function isPraisedNoun(lead: string, noun: string): boolean {
  return praisedNoun.test(lead.slice(0, lead.lastIndexOf(noun)));
}

/** A line made for the answer alone: "Answer: B". */
const ownLine = /^(?:(?:my|the|so|therefore|thus|final|correct|best|and|your)[ ,]*){0,4}$/i;

/** "Final answer: B", or an announcement that has its line for itself. */
export function isAnnouncedFinally(site: Site): boolean {
  if (!isAnnounced(site)) return false;
  const { lead, after, sentence } = site;
  if (/\bfinal(?:ly)?\b/i.test(lead)) return true;
  const isWhole = sentence.isFirstOfLine && sentence.isLastOfLine && /^[^\p{L}\p{N}]*$/u.test(after);
  const start = lead.lastIndexOf(announcement.exec(lead)?.groups?.noun ?? '');
  return isWhole && ownLine.test(lead.slice(0, start));
}
