/** Arrays and objects within one another in a value that somebody may have meant. */
const mostLevels = 100;
/** A text as short as this costs little however deep it is. */
const harmlessLength = 4096;

/**
 * Parses JSON from elsewhere; one that is nested more than 100 levels deep is none, for each level costs many times the memory of
 * its bracket.
 *
 * @throws SyntaxError for what is not JSON, or nested deeper.
 */
export function parseJson(text: string): unknown {
  if (text.length > harmlessLength) checkLevels(text);
  return JSON.parse(text);
}

/** Brackets within strings do not count. */
function checkLevels(text: string): void {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') level++;
    else if (character === ']' || character === '}') level--;
    if (level > mostLevels) throw new SyntaxError(`nested more than ${mostLevels} levels deep`);
  }
}

/** Where the quote stands that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
