const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const unprintableInText = /(?![\n\t]|\r\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from a file as it may stand in a line: control and direction characters escaped, cut to `limit` characters. */
export function printable(text: string, limit = 200): string {
  const shown = text.length > limit ? `${text.slice(0, limit)}...` : text;
  return shown.replace(unprintable, escapeCharacter);
}

/** A whole text as it may go to a terminal or into a text file: the same escaped, but for tabs and the ends of lines (LF, or CR LF as in CSV). */
export function printableText(text: string): string {
  return text.replace(unprintableInText, escapeCharacter);
}

/** JSON of the same value without any of these characters: they stand as JSON's own escapes. */
export function printableJson(json: string): string {
  return json.replace(unprintableInText, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** A value as a JSON file has it: indented, ended by a line feed, and without any of these characters. */
export function jsonDocument(value: unknown, indent = 2): string {
  return `${printableJson(JSON.stringify(value, null, indent))}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
