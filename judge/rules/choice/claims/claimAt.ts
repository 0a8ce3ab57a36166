import { marks } from '../marks/markCharacters.js';
import {
  isGeneral,
  isInstruction,
  isOtherTold,
  type TakenBack,
  takenBackBy,
  tellsExamples,
} from '../sentences/takenBack.js';
import { isToldOfOther } from '../sentences/toldOfOther.js';
import type { Tier } from './claim.js';
import { evidence } from './evidence.js';
import { isDestinationAfter } from './grammar/destination.js';
import { isGeneralTruth } from './grammar/generalTruth.js';
import { adverbs } from './grammar/verbs.js';
import { isAnswering, isWordToAsker } from './rules/introducedOption.js';
import { isEquation } from './rules/labelledOption.js';
import { isOrientation } from './rules/orientation.js';
import { isExcepted, isLeftByExclusion } from './rules/remainingOption.js';
import { seatInGeneral, seenInGeneral } from './rules/seatOfFinding.js';
import { isSeconded } from './rules/selectedOption.js';
import type { Site } from './site.js';

interface FoundEvidence {
  readonly tier: Tier;
  readonly rule: string;
  readonly isOpen?: boolean;
}

/** The strongest evidence at a place, unless its clause takes it back. */
export function claimAt(site: Site): FoundEvidence | null {
  if (isElliptical(site)) return { rule: 'asserted option', tier: 'assertion' };
  if (isDwarfing(site)) return { rule: 'asserted option', tier: 'assertion' };
  if (isExcludedLikewise(site)) return null;
  if (isLeftByExclusion(site)) return { rule: 'remaining option', tier: 'conclusion' };
  if (isExcepted(site)) return { rule: 'remaining option', tier: 'conclusion' };
  if (isAnswering(site)) return { rule: 'announced answer', tier: 'announcement' };
  if (isSeconded(site)) return { rule: 'selected option', tier: 'announcement' };
  if (isWordToAsker(site) || isMeant(site)) return null;
  if (site.asked !== null && isDestinationAfter(site.before)) return null;
  if (isEquation(site)) return { rule: 'asserted option', tier: 'assertion' };
  const taken = takenBackBy(site.before);
  if (taken === 'denied' || taken === 'abstained' || isConceded(site)) return null;
  if ((site.options === 'directions' || ofPatient.test(site.after)) && isOrientation(site.lead)) return null;
  if (isGeneral(site.lead) || isFoundInGeneral(site) || isFoundNowhere(site) || isInDeniedBrackets(site))
    return null;
  if (site.asked === null && tellsExamples(site.lead)) return null;
  if (taken === 'possible' && isAlternative(site)) return null;
  if (isOtherTold(site.lead, site.after) || isInstruction(site.lead + site.mark + site.after)) return null;
  const rule = evidence.find((one) => isAllowed(one.tier, site) && one.holds(site));
  if (rule === undefined || (isSaid(rule.tier) && isOfOther(site))) return null;
  const governed = isAnnouncing(rule.tier) ? takenBackBy(lastPart(site.lead)) : null;
  if (governed === 'denied' || governed === 'abstained') return null;
  if (governed === 'possible') return { rule: rule.name, tier: 'aside', isOpen: true };
  return { rule: rule.name, tier: tierOf(rule.tier, site, taken) };
}

const elliptical = new RegExp(
  String.raw`^["')]?(?:, which)? ${adverbs}(?:is|are|does|can)[^\p{L}\ue000-\ue045]*$`,
  'iu',
);

/** "A is outside, but B is not." */
const undenied = /^["')]? (?:(?:is|are) not|isn't|aren't)[^\p{L}\ue000-\ue045]*$/iu;
const leftOut =
  /\b(?:outside|absent|missing|excluded|invisible|elsewhere|out of (?:view|the (?:image|slice|plane)))\b/iu;

/** "A and B are not depicted, whereas C is." */
function isElliptical({ before, lead, after }: Site): boolean {
  if (/^(?:but|yet|whereas|while) (?:the )?$/i.test(before) && undenied.test(after) && leftOut.test(lead))
    return true;
  return (
    elliptical.test(after) &&
    /^(?:and |but |yet )?(?:whereas|while|but|yet|however|only|unlike|in contrast to)?,? ?$/i.test(before) &&
    /\b(?:not|no|neither|nor|\ue045)\b|n't\b/u.test(lead)
  );
}

const besideIt = /^(?:when )?(?:compared (?:to|with)|next to|beside|against|in comparison (?:to|with)) $/i;
const allSmall =
  /^["')]?,? (?:all|every|everything|each|the (?:others?|rest|remaining))\b[^.;:\ue000-\ue045]{0,40}\b(?:small|smaller|tiny|minor|little|modest|dwarfed|pales?|insignificant)\b/iu;

/** "Compared to B, every other structure looks small." */
function isDwarfing({ asked, before, after }: Site): boolean {
  return asked === 'largest' && besideIt.test(before) && allSmall.test(after);
}

/** "I'd rule out A as it is round, B as it is small, and". */
const excludingList =
  /\b(?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|discard(?:ed)?|dismiss(?:ed)?) (?:the )?[\ue000-\ue03f]["')]? (?:because|since|as|for|due to)\b[^.;:]{0,200}, (?:and )?(?:the )?$/iu;

/** "A is wrong because it is round, C because it is small." */
function isExcludedLikewise({ before, lead, after }: Site): boolean {
  const isOneOfThese = excludingList.test(lead);
  return (
    (isOneOfThese || /^(?:and )?$/.test(before)) &&
    /^["')]? (?:because|since|as|for|due to|on account of)\b/.test(after) &&
    (isOneOfThese ||
      /[\ue000-\ue040]["')]? (?:is|are|can be|cannot|does|must be) ?(?:be )?(?:wrong|incorrect|out|excluded|ruled out|eliminated|discarded|dismissed|unlikely|not|rejected)/u.test(
        lead,
      ))
  );
}

/** "Although D can be seen": what is granted is no claim. A direction may be told in a comparison: "compared with the liver it lies lower". */
function isConceded({ clause: { role }, options }: Site): boolean {
  return role === 'concession' || role === 'condition' || (role === 'comparison' && options !== 'directions');
}

/** In a list's own line only an announcement claims something. */
function isAllowed(tier: Tier, { lead }: Site): boolean {
  return isAnnouncing(tier) || !lead.startsWith(marks.listed);
}

function isAnnouncing(tier: Tier): boolean {
  return tier === 'final' || tier === 'announcement';
}

/** "The right side of the image is the left side of the patient": how it lies. */
const ofPatient = /^["')]?(?: side| half)? of the patient\b/i;

/** What is told of another time or person, or of a thing as such. */
function isOfOther(site: Site): boolean {
  if (isToldOfOther(site.lead, site.after)) return true;
  return site.asked === null && !site.isLetter && isGeneralTruth(site);
}

/** "Anterior means towards the front": what a word of direction means. */
function isMeant({ options, before, after }: Site): boolean {
  return (
    options === 'directions' &&
    /^[^\p{L}]*$/u.test(before) &&
    /^["')]? (?:means|denotes|stands for|refers to)\b/.test(after)
  );
}

function isSaid(tier: Tier): boolean {
  return tier === 'assertion' || tier === 'aside';
}

/** "No lesion is seen in the X", where it may be asked in what one is. */
function isFoundNowhere({ asked, before }: Site): boolean {
  return (
    asked === null && /^(?:there (?:is|are) )?no\b[^\ue000-\ue045]* (?:in|within|inside|of) ?$/iu.test(before)
  );
}

/** "Most nodules are found in the X in smokers", "a consolidation is in the X when". */
function isFoundInGeneral({ asked, options, before, after }: Site): boolean {
  if (asked !== null || options !== 'names') return false;
  return (/\b(?:in|within) ?$/i.test(before) && seatInGeneral.test(after)) || seenInGeneral.test(after);
}

/** "No thoracic structures (heart, X) will be visible." */
function isInDeniedBrackets({ lead, after }: Site): boolean {
  return /\b(?:no|not|none of|neither)\b[^.()]{0,60}\([^)]*$/i.test(lead) && /^[^(.]{0,80}\)/.test(after);
}

/** "It could be a loop of bowel or the X." */
function isAlternative({ before, after }: Site): boolean {
  return (
    /\bor (?:possibly |perhaps |maybe |even )?$/i.test(before) ||
    /^["')]?,? or (?:the |an? )?\p{L}/iu.test(after) ||
    /^[^.]{0,80}[,;] (?:and )?(?:it|this) (?:may|might|could) (?:also |just as well )?be\b/iu.test(after)
  );
}

/** What governs an announcement beyond its clause: "the worst answer" of "the worst answer: B". */
function lastPart(lead: string): string {
  return lead.slice(lead.lastIndexOf(', ') + 1);
}

/** "(In the picture it is on the right.)" */
const imageRemark = /\([^)]*\b(?:image|picture|screen|viewer|slice|figure)\b[^)]*$/i;

/** "We are therefore dealing with". */
const concludingAdverb = /\b(?:therefore|thus|hence|consequently|accordingly)\b/i;

/** An assertion concludes in a clause that says so, and on the last of several lines; what is only possible is said besides. */
function tierOf(tier: Tier, { before, clause, sentence, mark, lead, options }: Site, taken: TakenBack): Tier {
  if (taken === 'possible' || (options === 'directions' && imageRemark.test(lead))) return 'aside';
  if (tier !== 'assertion' || mark === marks.several) return tier;
  const isLastLine = sentence.lineCount > 1 && sentence.line === sentence.lineCount - 1;
  const isConclusion = clause.role === 'conclusion' || concludingAdverb.test(before);
  return isConclusion || isLastLine ? 'conclusion' : tier;
}
