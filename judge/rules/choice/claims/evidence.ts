import type { Tier } from './claim.js';
import { isAnnouncedAbroad } from './rules/announcedAbroad.js';
import { isAnnounced, isAnnouncedFinally } from './rules/announcedAnswer.js';
import { areAnnounced } from './rules/announcedSeveral.js';
import { isBelowConclusion, isHeaded } from './rules/answerHeading.js';
import { isCalledOtherwise } from './rules/apposedName.js';
import { type Assertion, asComplement, isApposed } from './rules/assertedComplement.js';
import { asSubject } from './rules/assertedSubject.js';
import { isConcluded, isMadeTheBest } from './rules/concludedOption.js';
import { isDirectedFinding } from './rules/directedFinding.js';
import { isFirstWord, isIntroduced } from './rules/introducedOption.js';
import { isExplanation, isLabelled } from './rules/labelledOption.js';
import { isToldOfLetter } from './rules/letterAsSubject.js';
import { isLastLetter, isLetterClause, isPointedAt } from './rules/letterAtTheEnd.js';
import { isLastWord, isOnlyOne } from './rules/loneLetter.js';
import { isFragment, isNounPhrase, isOnALine } from './rules/optionOnALine.js';
import { isOfPatient } from './rules/patientHas.js';
import { isPredicated } from './rules/predicatedOption.js';
import { isRemaining } from './rules/remainingOption.js';
import { isSeatOfFinding } from './rules/seatOfFinding.js';
import { isSelected } from './rules/selectedOption.js';
import { isPlaced } from './rules/statedDirection.js';
import { isCounted, isSummed } from './rules/statedNumber.js';
import { isQuantityStated } from './rules/statedQuantity.js';
import { isThePicture } from './rules/thePicture.js';
import { isPraised } from './rules/verdictOnOption.js';
import type { Site } from './site.js';

/** Keeps what a function says of a site, which two rules ask. */
function onceForSite(assertionAt: (site: Site) => Assertion): (site: Site) => Assertion {
  const known = new WeakMap<Site, Assertion>();
  return (site) => {
    const found = known.has(site) ? (known.get(site) ?? null) : assertionAt(site);
    known.set(site, found);
    return found;
  };
}

/** A way of stating a choice. */
export interface EvidenceRule {
  readonly name: string;
  readonly tier: Tier;
  readonly holds: (site: Site) => boolean;
}

const complementOf = onceForSite(asComplement);
const subjectOf = onceForSite(asSubject);

/** Every way of stating a choice in words, from the strongest evidence to the weakest; of one place the first that holds counts. */
export const evidence: readonly EvidenceRule[] = [
  // "Final answer: B", or "Answer: B" with the line for itself
  { name: 'announced answer', tier: 'final', holds: isAnnouncedFinally },
  // "Answer", and "B. spleen" on the line below
  { name: 'answer heading', tier: 'final', holds: isHeaded },
  // "Conclusion", and "The enclosed structure is the spleen." as the last line below it
  {
    name: 'answer heading',
    tier: 'announcement',
    holds: (site) => isBelowConclusion(site) && complementOf(site) === 'asked',
  },
  // "... -> (C)" at the very end
  { name: 'letter behind an arrow', tier: 'final', holds: isPointedAt },
  // "The best choice is the liver"
  { name: 'announced answer', tier: 'announcement', holds: isAnnounced },
  // "So the correct choices are A and D"
  { name: 'announced answer', tier: 'announcement', holds: areAnnounced },
  // "I'd go with B"
  { name: 'selected option', tier: 'announcement', holds: isSelected },
  // "B is correct", "B it is"
  { name: 'verdict on an option', tier: 'announcement', holds: isPraised },
  // "Answer" and "I choose" in other languages
  { name: 'announced answer, other languages', tier: 'announcement', holds: isAnnouncedAbroad },
  // A first or last line that is an option; a letter that is a sentence
  { name: 'option on a line', tier: 'conclusion', holds: isOnALine },
  // "Yes the aneurysm is shown"
  { name: 'option on a line', tier: 'conclusion', holds: isFirstWord },
  // "Which leaves B", "by exclusion, D"
  { name: 'remaining option', tier: 'conclusion', holds: isRemaining },
  // "Which makes B the best choice"
  { name: 'concluded option', tier: 'conclusion', holds: isMadeTheBest },
  // "Therefore B", "hence the spleen", "i.e. C"
  { name: 'concluded option', tier: 'conclusion', holds: isConcluded },
  // "With these caveats: B", "so on reflection, no, there is none"
  { name: 'concluded option', tier: 'conclusion', holds: isIntroduced },
  // "Round, in the midline, and bright: D."
  { name: 'letter at the end', tier: 'conclusion', holds: isLastLetter },
  // "Based on its location, B, since it is lateral"
  { name: 'letter at the end', tier: 'conclusion', holds: isLetterClause },
  // "Identified structure: C"
  { name: 'labelled option', tier: 'conclusion', holds: isLabelled },
  // "Three in total"
  { name: 'stated number', tier: 'conclusion', holds: isSummed },
  // "It lies to the left of the pancreas"
  { name: 'stated direction', tier: 'assertion', holds: isPlaced },
  // "There are three ribs"
  { name: 'stated number', tier: 'assertion', holds: isCounted },
  // "The box encloses the spleen", "this is the liver"
  { name: 'asserted option', tier: 'assertion', holds: (site) => complementOf(site) === 'asked' },
  // "The spleen lies in the box"
  { name: 'asserted option', tier: 'assertion', holds: (site) => subjectOf(site) === 'asked' },
  // "The consolidation is within the lower lobe"
  { name: 'asserted option', tier: 'assertion', holds: isSeatOfFinding },
  // "This is what used to be called an aviator's astragalus, a talar neck fracture"
  { name: 'asserted option', tier: 'assertion', holds: isCalledOtherwise },
  // "This is a posterior dislocation"
  { name: 'asserted option', tier: 'assertion', holds: isDirectedFinding },
  // "The patient has a hip fracture"
  { name: 'asserted option', tier: 'assertion', holds: isOfPatient },
  // "The mass measures 5 cm"
  { name: 'asserted option', tier: 'assertion', holds: isQuantityStated },
  // "C arises from the vermis, and that is exactly the picture here"
  { name: 'asserted option', tier: 'assertion', holds: isThePicture },
  // "The outlined structure, the spleen, abuts the stomach"
  { name: 'asserted option', tier: 'assertion', holds: isApposed },
  // "A midline gland beneath the bladder: the prostate."
  { name: 'asserted option', tier: 'assertion', holds: isExplanation },
  // "The spleen." between other sentences
  { name: 'asserted option', tier: 'assertion', holds: isFragment },
  // "The organ on the left is the liver", which may be another one than was asked for
  { name: 'option spoken of', tier: 'aside', holds: (site) => complementOf(site) === 'other' },
  // "The liver is larger than the spleen"
  { name: 'option spoken of', tier: 'aside', holds: (site) => subjectOf(site) === 'other' },
  // "Splenic tissue along the lateral wall"
  { name: 'option spoken of', tier: 'aside', holds: isNounPhrase },
  // "This cannot be determined", where that is an option
  { name: 'option spoken of', tier: 'aside', holds: isPredicated },
  // "Option C is the only one that contains gas"
  { name: 'option spoken of', tier: 'aside', holds: isOnlyOne },
  // "C is the window setting used"
  { name: 'option spoken of', tier: 'aside', holds: isToldOfLetter },
  // "All these findings lead to D"
  { name: 'option spoken of', tier: 'aside', holds: isLastWord },
];
