import type { Site } from '../site.js';

const same =
  /^["')\]]{0,2} [^.;\n\ue000-\ue045]{3,160}?(?:,|;|:| -) ?(?:and |which )?(?:that|this|which|it)(?:'s| is) (?:exactly |just |precisely |also )*(?:the (?:case|picture|appearance|pattern|constellation|situation|combination|finding)|what (?:is (?:seen|shown|visible|present|found|depicted)|(?:we|i|you|one) (?:can )?(?:see|find|have)|the (?:image|picture|scan|slice|radiograph|box) shows)|how it (?:looks|appears))\b/iu;

/** What follows where it is so in another case: "the case in most patients", "what we see in 90 %". */
const elsewhere =
  /^ (?:not|if|when|usually|only|rarely|often|one|you|we|i|of|in (?!(?:this|the (?:present|given)|our)\b|the (?:box|image|picture|slice|scan)\b))/i;

/** What makes "that" the opposite of what the option would show. */
const turning =
  /\b(?:not|no|never|lacks?|without|would|could|might|may|unlikely|less likely|excluded?|ruled out|resected|absent|rarely|usually|normally)\b|n't\b/iu;

/** "The X arises from the vermis, and that's exactly the picture here." */
export function isThePicture({ before, after }: Site): boolean {
  if (!same.test(after) || isPictureOfOther(after)) return false;
  return /^[^\p{L}]*(?:(?:and|but|while|whereas|finally|lastly),? )?$/iu.test(before);
}

/** "The X never lies there, and that is what is seen", "the X has a rim, and that is the case in most patients": not said of the X here. */
export function isPictureOfOther(after: string): boolean {
  const found = same.exec(after);
  return found !== null && (turning.test(found[0]) || elsewhere.test(after.slice(found[0].length)));
}
