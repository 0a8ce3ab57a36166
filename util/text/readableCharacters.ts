/**
 * Unicode compatibility form (NFKC) without characters that show nothing (soft hyphen, zero-width, byte order
 * and direction marks, variation selectors, private use), with straight quotes, square brackets and plain hyphens; line ends
 * become `\n`.
 */
export function readableCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uE000-\uF8FF]|\uFE0E|\uFE0F/g, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»「」『』]/g, '"')
    .replace(/[【〔《〈]/g, '[')
    .replace(/[】〕》〉]/g, ']')
    .replace(/[\u{1F150}-\u{1F169}]/gu, (sign) => letterOf(sign, 0x1f150))
    .replace(/[\u{1F170}-\u{1F189}]/gu, (sign) => letterOf(sign, 0x1f170))
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/—|―/g, ' - ')
    .replace(/。/g, '. ')
    .replace(/、/g, ', ')
    .replace(/→|⇒|⟶/g, '->');
}

/** The letter of a sign from a block of white letters on black: "🅱" is "B". */
function letterOf(sign: string, first: number): string {
  return String.fromCharCode(65 + (sign.codePointAt(0) ?? first) - first);
}
