/** Control, format (bidirectional and zero-width) and lone surrogate characters, but for line feed and tab. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text with characters that do not show, or that reorder what is shown, written as their code points: "[U+202E]".
 * Line feed and tab stay; CR LF becomes LF. Two texts that differ in such characters look different.
 */
export function visibleText(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(unseen, (character) => {
    if (character === '\n' || character === '\t') return character;
    const codePoint = character.codePointAt(0) ?? 0;
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
