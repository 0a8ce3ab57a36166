import { claimEnd } from '../grammar/claimEnd.js';
import { turning } from '../grammar/neighbours.js';
import type { Site } from '../site.js';

const called =
  /^[^\p{L}]*(?:(?:so|thus|hence|therefore|and),? )?(?:this|it|that)(?:'s| is) (?:what (?:is|was|used to be|has been|we|some|many|radiologists) [^;.,\ue000-\ue045]{0,30}?(?:call|term|label|describ|know|refer)[^;.\ue000-\ue045]{2,70}|(?:a |the )?(?:so-called|classic|typical|known as) [^;.,\ue000-\ue045]{2,60}), ?(?:i\.e\.,? |that is,? |namely )?$/iu;

/** "This self-limiting condition is torsion of a tag of fat (": a name in brackets for what was told. */
const glossed =
  /^[^\p{L}]*(?:(?:so|thus|hence|therefore|and|overall|in short),? )?(?:this|it|these|that|the (?:[\p{L}-]+ ){0,2}(?:findings?|appearances?|features|picture|pattern|lesion|condition|diagnosis|abnormality|process))\b[^.;:()]{0,60}\b(?:is|are|represents?|corresponds? to|indicates?|suggests?|means?|must be|amounts? to)\b[^.;:()\ue000-\ue03f]{3,160} \(["']?$/iu;

/** "This is what used to be called an aviator's astragalus, a talar neck fracture". */
export function isCalledOtherwise({ asked, lead, name, after, options, isLetter }: Site): boolean {
  if (asked !== null || options !== 'names' || isLetter) return false;
  if (glossed.test(lead + name) && /^["']?[),;]/.test(after)) return true;
  return called.test(lead) && !turning.test(lead) && claimEnd.test(after);
}
