import { itemsWithin, type Span } from '../text/itemsWithin.js';
import type { Claim, Tier } from './claims/claim.js';

/** Words that take back what was claimed before them. */
const corrections = [
  '(?<!\\b(?:not|to|can|cannot|should|must|could|we|please|may) )wait(?! for| until| and see)|hold on|hang on|scratch that|strike that|correction|oops|whoops|never ?mind|edit(?=:)|update(?=:)|make that|i mean|i meant',
  'on (?:second|further|closer|careful) (?:thoughts?|reflection|look|inspection|review|consideration|examination)|on reflection',
  '(?:i|that) was wrong|i (?:am|stand) (?:wrong|mistaken|corrected)|i was mistaken|my (?:mistake|bad|error)|chang(?:e|ed|ing) my mind|(?<!not |never |n.t )(?:chang(?:e|ed|ing)|switch(?:ed|ing)?|revis(?:e|ed|ing)|amend(?:ed|ing)?) (?:my|the) (?:\\w+ )?(?:answer|choice|selection|pick|response|vote)(?= (?:from|to)\\b|,)',
  '(?:i|there) (?:have |had |was |is |must have )?(?:made )?(?:an?|one|some) (?:\\w+ )?(?:errors?|mistakes?|slip)(?! bars?)|correcting (?:myself|this|that)',
  'my (?:earlier|previous|first|initial|original|above|last) (?:\\w+ )?(?:was|is) (?:not |in)?(?:wrong|correct|right|mistaken|an? \\w+)',
  'i (?:counted|looked|read|started|measured|took|had|was|went|began)[\\w ]{0,30}\\b(?:wrong|reversed|mixed up|swapped|confused)\\b',
  'i (?:(?:must|have to|should|need to|will|therefore|thus|hereby|now) ){0,2}correct (?:myself|that|this|my)|i (?:misread|confused|swapped|mixed up|misjudged|mislabell?ed|miscounted|misspoke|take that back|made a mistake)',
  'i got (?:it|that|the \\w+) wrong|i (?:take|took) (?:it|this) back|i retract|i revise',
  "that(?:'s| is| can't be| cannot be) (?:wrong|not right|incorrect|a mistake|an error|not correct|mistaken)|that was (?:an? (?:\\w+ )?(?:mistake|error|slip)|incorrect|mistaken|not (?:right|correct))|i (?:had|got) the sides",
  'hmm+,? (?:actually|but|wait)|no,? (?:wait|actually)|actually,? no|upon (?:closer|further|re-?)',
  '(?:revised|corrected|amended|updated|new) (?:final )?(?:answer|choice|selection|verdict|conclusion|response)(?= ?(?::|is|would|=|-))',
  'let me (?:reconsider|re-?check|re-?examine|re-?think|think again|correct|revise|look again)',
].join('|');
const correction = new RegExp(String.raw`\b(?:${corrections})`, 'giu');

/** The same in words that have other uses: only at the start of a sentence that claims something. */
const mildCorrection =
  /(?<=^|[.!?\n;,-] ?)(?:actually|sorry|no|nope|rather|or rather|hmm+,? no)\b[,.:! -]/giu;

/** Words that look at an answer again, which may confirm it: only where another is announced after them. */
const checking =
  /\b(?:let me (?:double[- ]?check|verify|check|confirm|look at (?:it|this) again)|(?:let's|let us) (?:double[- ]?check|verify|re-?\w+)|(?:double|self|cross)[- ]?check(?:ing)?|re-?(?:evaluat|examin|assess|check|consider|think|visit|read)ing|second look|looking (?:again|more closely)|verification)\b/giu;

/** "No." after a claim, where it answers no question. */
const flatNo = /(?<=[.!…\n-] ?)(?:(?:hmm+|oh|well|uh|ah)\b,? ?)?no\b(?:[.!:]|, )/giu;

const reconsidering =
  /\b(?:(?<!\b(?:not|to|can|cannot|should|must|could|we|please|may) )wait(?! for| until| and see)|on (?:second thoughts?|(?:further |closer )?reflection)|edit(?=:)|scratch that|i was wrong|let me (?:reconsider|re-?check|re-?examine|re-?think|think again))\b|\.\.\. ?(?:hmm?,? )?no\b/iu;

/** True where a text begins to reconsider and claims nothing after that. */
export function isReconsidered(rest: string): boolean {
  return reconsidering.test(rest);
}

const announcing: readonly Tier[] = ['form', 'final', 'announcement'];

/** The claims after the last correction that something is claimed after; those before it are taken back. */
export function afterCorrections(text: string, claims: readonly Claim[]): readonly Claim[] {
  const last = claims.at(-1);
  if (last === undefined) return claims;
  const firm = claims.filter(({ tier }) => tier !== 'aside').map(({ at }) => ({ start: at, end: at }));
  const places = (expression: RegExp) => Array.from(text.matchAll(expression), ({ index }) => index);
  const from = [...places(correction), ...places(flatNo)].filter((at) => at < last.at);
  const mild = places(mildCorrection).filter((at) => isFollowed(text, at, firm));
  const lastAnnounced = claims.findLast(({ tier }) => announcing.includes(tier))?.at ?? -1;
  const checked = places(checking).filter((at) => at < lastAnnounced);
  const lastCorrection = [...from, ...mild, ...checked].reduce((one, other) => Math.max(one, other), -1);
  return claims.filter(({ at }) => at > lastCorrection);
}

/** True where the sentence that begins at a place claims something. */
function isFollowed(text: string, at: number, claims: readonly Span[]): boolean {
  const from = at + 4;
  const end = /[.!?\n]/.exec(text.slice(from, from + 200))?.index ?? 200;
  return itemsWithin(claims, { start: at + 1, end: from + end }).length > 0;
}
