/** Phrases stored word by word, for `findPhrases`. */
export interface PhraseTrie<Meaning> {
  readonly next: Map<string, PhraseTrie<Meaning>>;
  meaning?: Meaning;
}

/** A word of a text: lower case, characters [start, end). Letters and digits are separate words ("T12" is two). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Stores phrases by their words; case and what stands between words are ignored. The first meaning stays. */
export function createPhraseTrie<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseTrie<Meaning> {
  const root: PhraseTrie<Meaning> = { next: new Map() };
  for (const [phrase, meaning] of phrases) {
    const words = wordsOf(phrase);
    if (words.length > 0) nodeOf(root, words).meaning ??= meaning;
  }
  return root;
}

function nodeOf<Meaning>(root: PhraseTrie<Meaning>, words: readonly Word[]): PhraseTrie<Meaning> {
  let node = root;
  for (const word of words) {
    const next: PhraseTrie<Meaning> = node.next.get(word.text) ?? { next: new Map() };
    node.next.set(word.text, next);
    node = next;
  }
  return node;
}

/** The words of a phrase with a space between: equal for "upper-right" and "Upper right". */
export function phraseKey(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.text)
    .join(' ');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu), ({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
