import { type Word, wordsOf } from '../../text/phraseTrie.js';
import { americanSpelling } from './americanSpelling.js';

/** Words of fewer letters have too many neighbours: "color", "drain". */
const shortest = 6;

/** Endings that make another word of a name: "tracheal", "kidneys". */
const ending = /^[lsdr]$/;

/** A text in which misspelt words of names are put right: "left kideny" is "left kidney". */
export function correctSpelling(text: string, names: readonly string[]): string {
  const known = new Set(names.flatMap((name) => wordsOf(name).map((word) => word.text)));
  const long = [...known].filter(({ length }) => length >= shortest);
  return withWords(text, (word) => (known.has(word.text) ? undefined : meantBy(word, long)));
}

/** A text in which the words of names are spelt as the names spell them: "haematoma" where an option has a "hematoma". */
export function spellAs(names: readonly string[], text: string): string {
  const known = new Map(
    names.flatMap((name) => wordsOf(name).map((word) => [americanSpelling(word.text), word.text] as const)),
  );
  return withWords(text, (word) => {
    const meant = known.get(americanSpelling(word.text));
    return meant === word.text ? undefined : meant;
  });
}

function withWords(text: string, meantBy: (word: Word) => string | undefined): string {
  let done = 0;
  let corrected = '';
  for (const word of wordsOf(text)) {
    const meant = meantBy(word);
    if (meant === undefined) continue;
    corrected += text.slice(done, word.start) + meant;
    done = word.end;
  }
  return corrected + text.slice(done);
}

function meantBy({ text: said }: Word, known: readonly string[]): string | undefined {
  if (said.length < shortest - 1) return undefined;
  const near = known.filter((name) => isNear(said, name));
  return near.length === 1 ? near[0] : undefined;
}

/** True where one letter is wrong, missing or too much, or two have changed places. */
function isNear(said: string, name: string): boolean {
  if (Math.abs(said.length - name.length) > 1) return false;
  if (said.startsWith(name) && ending.test(said.slice(name.length))) return false;
  let start = 0;
  while (start < said.length && said[start] === name[start]) start++;
  const [rest, meant] = [said.slice(start), name.slice(start)];
  return [
    [rest.slice(1), meant.slice(1)],
    [rest.slice(1), meant],
    [rest, meant.slice(1)],
    [`${rest[1]}${rest[0]}${rest.slice(2)}`, meant],
  ].some(([one, other]) => one === other);
}
