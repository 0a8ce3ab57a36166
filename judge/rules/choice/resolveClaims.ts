import { type Claim, type Tier, tiers } from './claims/claim.js';
import { afterCorrections, isReconsidered } from './corrections.js';
import type { Extraction, UnparsedReason } from './extraction.js';
import { isOneOfSeveral } from './isOneOfSeveral.js';
import { choiceOfMark, isLetterMark, marks } from './marks/markCharacters.js';

/**
 * Makes one choice of all claims of a marked text; null where none stands. What comes before a correction goes where something
 * is claimed after it; then the strongest tier counts alone. Claims of it that differ choose nothing, but a single option
 * after several narrows these.
 */
export function resolveClaims(text: string, claims: readonly Claim[]): Extraction | null {
  const standing = withoutNone(text, afterCorrections(text, claims));
  const last = standing.at(-1);
  if (last === undefined || isGivenUp(text, last)) return null;
  if (isReconsidered(text.slice(last.at + 1))) return { kind: 'unparsed', reason: 'unresolved correction' };
  const strongest = lastLetter(text, narrowed(turned(plainest(ofTopTier(standing))), standing));
  const [{ mark, rule }] = strongest;
  const choice = choiceOfMark(mark);
  const isOne = new Set(strongest.map((claim) => choiceOfMark(claim.mark) ?? claim.mark)).size === 1;
  if (isOne && choice !== null && isContradicted(text, strongest, standing))
    return { kind: 'unparsed', reason: 'letter and text disagree' };
  if (isOne && choice !== null && isOneOfSeveral(text, strongest))
    return { kind: 'unparsed', reason: 'several choices' };
  if (isOne && choice !== null)
    return strongest.some(({ isOpen }) => isOpen) ? null : { kind: 'chosen', choice, rule };
  return { kind: 'unparsed', reason: reasonOf(strongest) };
}

/** "B. The structure is the stomach.", where the stomach is another option: a letter of which its own sentence says another thing. */
function isContradicted(text: string, strongest: readonly Claim[], all: readonly Claim[]): boolean {
  const [{ at, mark, rule }] = strongest;
  if (strongest.length > 1 || rule !== 'option on a line' || !isLetterMark(mark)) return false;
  return all.some((claim) => {
    const other = choiceOfMark(claim.mark);
    if (claim.at <= at || other === null || other === choiceOfMark(mark)) return false;
    const isNext = /^["')\]*]{0,3}(?:[.:]| -) [^.!?;\n\ue000-\ue045]*$/u.test(text.slice(at + 1, claim.at));
    return (
      isNext &&
      claim.tier !== 'aside' &&
      claim.rule === 'asserted option' &&
      /^["')\]*]{0,3}(?:[.!\n]|$)/.test(text.slice(claim.at + 1, claim.at + 5))
    );
  });
}

/** A sentence that says no more than that the answer is not known. */
const givingUp =
  /(?:^|[.!?\n;] ?|, (?=(?:so|and|thus|hence)\b)| (?=and i (?:cannot|can't|do not|don't)\b))(?:and |thus |hence |but |however,? |so |sorry,? |honestly,? )?(?:i (?:do not|don't|really don't|honestly don't) know|i have no idea|(?:i|we)(?: am| are|'m|'re)? ?(?:cannot|can't|can not|unable to|not able to) (?:answer|determine|decide|choose|tell|say|identify|confirm|verify|commit|settle)(?: (?:(?:to|on|for|between) (?:either|any|one|\ue040)(?: (?:of (?:them|the two|these)|answer|option))?|it|this|that|for (?:sure|certain)|the (?:correct |right )?(?:answer|option|structure|question)|which [^.!?\n]{1,80}|between (?:them|the (?:two|options))|(?:just |only )?one(?: of them)?|with (?:any )?(?:certainty|confidence)))?)(?:,? (?:though|however))?(?=[.!?\n]|$)/iu;

/** "I'm leaving it open", "I'd rather not guess", "it's not possible to answer whether". */
const leavingOpen =
  /\bi(?:'m| am|'ll| will| would|'d| have to| must)? (?:leave|leaving) (?:it|this|that|the (?:question|answer)) (?:open|undecided|unanswered)\b|\bi(?:'d| would)? (?:rather|prefer) not (?:to )?(?:guess|answer|commit|say|choose|speculate)\b|\b(?:it is|it's|it is therefore|it's therefore) (?:not possible|impossible) to (?:answer|say|tell|determine|decide|choose)\b/iu;

/** What would have to be known to tell. */
const needing =
  /\b(?:would|i|we) need (?:more|an?(?:other)?|further|to (?:know|see))\b|\bdepend(?:s|ing)? on\b|\bwithout (?:knowing|seeing|more|further)\b/iu;

/** What is said besides stands on nothing where the answer depends on something. */
const dependent = /\bdepend(?:s|ing)? on\b/iu;

/** "I see the liver, but I am not sure what the box contains." */
const leftOpen =
  /\bbut (?:honestly |really )?(?:i(?:'m| am) not (?:sure|certain)|i (?:cannot|can't|can not|do not|don't) (?:really )?(?:know|tell|say|identify))\b/i;

/** An abstention after a claim leaves it standing only where it was announced; one around it, where it does not only suppose. */
function isGivenUp(text: string, { at, tier, isSupposed }: Claim): boolean {
  if (tier === 'aside' && dependent.test(text)) return true;
  if (isSupposed === true && !isAnnouncing(tier) && needing.test(text)) return true;
  if (tier === 'aside' && leftOpen.test(text.slice(at + 1))) return true;
  return !isAnnouncing(tier) && (givingUp.test(text.slice(at + 1)) || leavingOpen.test(text.slice(at + 1)));
}

function isAnnouncing(tier: Tier): boolean {
  return tiers.indexOf(tier) <= tiers.indexOf('announcement');
}

function ofTopTier(claims: readonly Claim[]): readonly Claim[] {
  const top = tiers.find((tier) => claims.some((claim) => claim.tier === tier));
  return claims.filter(({ tier }) => tier === top);
}

/** "None of these fits well. ... It is that of D.": none of those before, where one is claimed after it. */
function withoutNone(text: string, claims: readonly Claim[]): readonly Claim[] {
  const last = claims.findLast(({ mark, tier }) => choiceOfMark(mark) !== null && tier !== 'aside');
  return claims.filter(
    ({ mark, at }) => mark !== marks.none || last === undefined || !/[.!?\n]/.test(text.slice(at, last.at)),
  );
}

/** A letter alone on the last line stands against what sentences conclude before it. */
function lastLetter(text: string, claims: readonly Claim[]): readonly Claim[] {
  const last = claims.at(-1);
  if (last === undefined || last.tier !== 'conclusion' || !isLetterMark(last.mark)) return claims;
  const isAlone =
    /\n[^\p{L}\n\ue000-\ue045]*$/u.test(text.slice(0, last.at)) && !/\p{L}/u.test(text.slice(last.at + 1));
  return isAlone ? [last] : claims;
}

/** What "would be" so gives way to what is. */
function plainest(claims: readonly Claim[]): readonly Claim[] {
  const plain = claims.filter(({ isSupposed }) => isSupposed !== true);
  return plain.length > 0 ? plain : claims;
}

/** "A can be seen, but it is B that ...": what follows "but" stands alone in its sentence. */
function turned(claims: readonly Claim[]): readonly Claim[] {
  let turnedFrom = Number.POSITIVE_INFINITY;
  const standing = claims.toReversed().filter(({ at, turns = turnedFrom }) => {
    const stands = at < turnedFrom;
    turnedFrom = Math.min(turnedFrom, turns);
    return stands;
  });
  return standing.reverse();
}

/** "It is B or C. ... It is C.": of several, what is claimed after them. */
function narrowed(claims: readonly Claim[], all: readonly Claim[]): readonly Claim[] {
  const isSeveral = ({ mark }: Claim) => mark === marks.several;
  const last = claims.findLast(isSeveral);
  if (last === undefined) return claims;
  if (claims.some(({ at }) => at > last.at)) return claims.filter((claim) => !isSeveral(claim));
  const weaker = all.filter((claim) => claim.at > last.at && !isSeveral(claim));
  return weaker.length > 0 && claims.every(isSeveral) ? weaker : claims;
}

const reasons: Readonly<Record<string, UnparsedReason>> = {
  [marks.disagreeing]: 'letter and text disagree',
  [marks.outOfRange]: 'letter out of range',
  [marks.none]: 'none of the options',
};

function reasonOf(claims: readonly Claim[]): UnparsedReason {
  return claims.map(({ mark }) => reasons[mark]).find((reason) => reason !== undefined) ?? 'several choices';
}
