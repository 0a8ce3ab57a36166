import type { Site } from '../site.js';

const same =
  /^["')\]]{0,2} [^.;\n\ue000-\ue045]{3,160}?(?:,|;|:| -) ?(?:and |which )?(?:that|this|which|it)(?:'s| is) (?:exactly |just |precisely |also )*(?:the (?:case|picture|appearance|pattern|constellation|situation|combination|finding)|what (?:is (?:seen|shown|visible|present|found|depicted)|(?:we|i|you|one) (?:can )?(?:see|find|have)|the (?:image|picture|scan|slice|radiograph|box) shows)|how it (?:looks|appears))\b(?! (?:not|if|when|usually|only))/iu;

/** "The X arises from the vermis, and that's exactly the picture here." */
export function isThePicture({ before, after }: Site): boolean {
  return /^[^\p{L}]*(?:(?:and|but|while|whereas|finally|lastly),? )?$/iu.test(before) && same.test(after);
}
