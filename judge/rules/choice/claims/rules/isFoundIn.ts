import { claimEnd } from '../grammar/claimEnd.js';
import { oneOf } from '../grammar/oneOf.js';
import type { Site } from '../site.js';

const found =
  'seen|present|visible|noted|found|located|identified|evident|situated|demonstrated|cent(?:er|re)d|confined|in';
const image = 'image|slice|scan|ct|mri?|picture|x-ray|radiograph|film|study|section';
const noMark = String.raw`[^\ue000-\ue045]`;

const foundIn = new RegExp(
  String.raw`^(?:(?:and|but|so|here|overall),? )?${oneOf(
    "there(?: is| are|'s)",
    '(?:i|we|one|you) (?:can )?(?:see|find|note|identify|observe)s?',
    String.raw`(?:it|this|that)(?: is|'s| must be| represents| shows)(?: \p{L}+ly)? an? (?:\p{L}+ )?(?:fracture|rupture|tear|laceration|mass|tumou?r|cyst|abscess|carcinoma|infarct\p{L}*|stenosis|aneurysm|dissection|lesion|contusion|injury|dislocation|inflammation)`,
    String.raw`(?!it\b|this\b)${noMark}{3,80}? (?:is|are|can be) (?:\p{Ll}+ly )?(?:${found})\b`,
    String.raw`(?:the|this) (?:\p{Ll}+ )?(?:${image}) (?:shows|demonstrates|reveals|depicts)(?: us)? (?:an?|some|several|multiple)\b`,
  )}${noMark}{0,80}\b(?:in|within|inside|through|throughout|across|along|at|on|of|involving|affecting)(?: both)? ?$`,
  'iu',
);
const turned =
  /\b(?:no|not|without|never|normal|physiologic(?:al)?|expected|usual|unremarkable|clear|in (?:the|this) (?:image|picture|slice|scan)|box)\b|n't\b/i;

/** "There is a laceration of the Y with fluid, a haematoma of the": what is listed behind another one. */
const anotherIn =
  /[\ue000-\ue03f][^.;:\ue000-\ue045]{0,60}, (?:and )?(?:an?|another|some|multiple|several) [^.;:,\ue000-\ue045]{3,60} (?:in|within|of|on|at)(?: the)? ?$/iu;

/** "There are opacities in the X", where it may be asked in what the finding is. */
export function isFoundIn({ before, asked, after }: Site): boolean {
  const isFound =
    foundIn.test(before) ||
    foundIn.test(before.replace(anotherIn, '').replace(/(?:(?<= )(?:the|an?|right|left) )+$/i, ''));
  return asked === null && isFound && !turned.test(before) && claimEnd.test(after);
}
