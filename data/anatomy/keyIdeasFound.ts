import type { AnatomyFunction, KeyIdea } from './anatomyClass.js';

/**
 * The key ideas of a function that a text expresses: those with a phrase that begins at the beginning of a word,
 * whatever follows it ("filter" is in "filtering"). Case and repeated white space do not matter.
 */
export function keyIdeasFound(
  text: string,
  { keyIdeas }: Pick<AnatomyFunction, 'keyIdeas'>,
): readonly KeyIdea[] {
  const words = foldedWords(text);
  return keyIdeas.filter(({ phrases }) => phrases.some((phrase) => words.includes(` ${phrase}`)));
}

/** The words of a text in lower case, each with one space before it. */
export function foldedWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
}
