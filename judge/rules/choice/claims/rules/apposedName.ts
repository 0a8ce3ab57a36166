import { claimEnd } from '../grammar/claimEnd.js';
import { turning } from '../grammar/neighbours.js';
import type { Site } from '../site.js';

const called =
  /^[^\p{L}]*(?:(?:so|thus|hence|therefore|and),? )?(?:this|it|that)(?:'s| is) (?:what (?:is|was|used to be|has been|we|some|many|radiologists) [^;.,\ue000-\ue045]{0,30}?(?:call|term|label|describ|know|refer)[^;.\ue000-\ue045]{2,70}|(?:a |the )?(?:so-called|classic|typical|known as) [^;.,\ue000-\ue045]{2,60}), ?(?:i\.e\.,? |that is,? |namely )?$/iu;

/** "This is what used to be called an aviator's astragalus, a talar neck fracture". */
export function isCalledOtherwise({ asked, lead, after, options, isLetter }: Site): boolean {
  if (asked !== null || options !== 'names' || isLetter) return false;
  return called.test(lead) && !turning.test(lead) && claimEnd.test(after);
}
