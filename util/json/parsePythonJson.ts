import { parseJson } from '../parseJson.js';

/** Strings, which are left as they are, and the words that Python writes for numbers that JSON has none for. */
const stringsAndWords = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gs;

/**
 * Parses JSON as Python writes it, with bare NaN, Infinity and -Infinity: each is null, as no number is known.
 *
 * @throws SyntaxError for what is not JSON even so, or nested more than 100 levels deep.
 * @example
 * parsePythonJson('{"score": NaN, "text": "NaN"}'); // { score: null, text: 'NaN' }
 */
export function parsePythonJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
  }
  return parseJson(text.replace(stringsAndWords, (found) => (found.startsWith('"') ? found : 'null')));
}
