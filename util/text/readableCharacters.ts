/**
 * Unicode compatibility form (NFKC) without characters that show nothing (soft hyphen, zero-width, byte order
 * and direction marks, variation selectors), with straight quotes and plain hyphens; line ends become `\n`.
 */
export function readableCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|\uFE0E|\uFE0F/g, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»「」『』]/g, '"')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/—|―/g, ' - ')
    .replace(/。/g, '. ')
    .replace(/、/g, ', ')
    .replace(/→|⇒|⟶/g, '->');
}
