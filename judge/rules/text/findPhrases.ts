import { type PhraseTrie, type Word, wordsOf } from './phraseTrie.js';

/** A phrase found in a text: characters [start, end) and what the phrase stands for. */
export interface PhraseMention<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

interface Match<Meaning> {
  /** Index of the match's last word. */
  readonly last: number;
  readonly meaning: Meaning;
}

/**
 * Finds the phrases of all tries at word boundaries, in the order of the text: the longest wins, of equally
 * long ones that of the first trie; found phrases don't overlap. Between two words of a phrase the text may
 * have spaces, a hyphen, an underscore, an apostrophe or nothing ("L4").
 * Time grows with the text's length times the words of the longest phrase.
 */
export function findPhrases<Meaning>(
  text: string,
  tries: readonly PhraseTrie<Meaning>[],
): PhraseMention<Meaning>[] {
  const words = wordsOf(text);
  const mentions: PhraseMention<Meaning>[] = [];
  for (let first = 0; first < words.length; first++) {
    const match = longestOf(tries.map((trie) => longestFrom(text, words, { first, trie })));
    if (match === null) continue;
    mentions.push({ start: words[first].start, end: words[match.last].end, meaning: match.meaning });
    first = match.last;
  }
  return mentions;
}

function longestOf<Meaning>(matches: readonly (Match<Meaning> | null)[]): Match<Meaning> | null {
  return matches.reduce(
    (best, match) => (match !== null && match.last > (best?.last ?? -1) ? match : best),
    null,
  );
}

function longestFrom<Meaning>(
  text: string,
  words: readonly Word[],
  { first, trie }: { readonly first: number; readonly trie: PhraseTrie<Meaning> },
): Match<Meaning> | null {
  let longest: Match<Meaning> | null = null;
  let node = trie.next.get(words[first].text);
  for (let last = first; node !== undefined; last++) {
    if (node.meaning !== undefined) longest = { last, meaning: node.meaning };
    const following = words[last + 1];
    if (following === undefined || !joins(text, words[last].end, following.start)) break;
    node = node.next.get(following.text);
  }
  return longest;
}

function joins(text: string, end: number, start: number): boolean {
  return start - end <= 3 && /^[ \-_']*$/.test(text.slice(end, start));
}
