/** "The left lung's base" is the left lung. */
const possessedPart =
  /(?<=\p{L}{3})['’]s (?:\p{Ll}+ )?(?:base|apex|tip|edge|dome|head|tail|body|neck|pole|wall|lumen|surface|parenchyma|shaft|part)\b/giu;

/**
 * Takes off the parts that a name possesses.
 *
 * @example
 * withoutPossessedParts("The left lung's lower edge is marked."); // 'The left lung is marked.'
 */
export function withoutPossessedParts(text: string): string {
  return text.replace(possessedPart, '');
}
