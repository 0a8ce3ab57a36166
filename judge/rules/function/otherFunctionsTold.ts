import type { KeyIdea } from '../../../data/anatomy/anatomyClass.js';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { foldedWords } from '../../../data/anatomy/keyIdeasFound.js';
import { lexicon } from '../mentions/lexicon.js';
import { findPhrases } from '../text/findPhrases.js';

/** What a text tells of functions in words that are none of the asked one's. */
export interface OtherFunctionsTold {
  /** Different words that express ideas of other functions. */
  readonly words: number;
  /** The largest share of the ideas of one other function, of which it tells two at least; otherwise 0. */
  readonly share: number;
}

type Ideas = readonly KeyIdea[];

/** The key ideas of every function; structures with the same ones have one function. */
const functions: readonly Ideas[] = [
  ...new Map(
    [...anatomyTable.values()].map(({ function: { keyIdeas } }) => [JSON.stringify(keyIdeas), keyIdeas]),
  ).values(),
].map((ideas) =>
  ideas.map(({ name, phrases }) => ({ name, phrases: phrases.filter((one) => !isName(one)) })),
);

/** "Liver" alone tells nothing of the vein that leads to it. */
function isName(phrase: string): boolean {
  const [found] = findPhrases(phrase, [lexicon]);
  return found?.start === 0 && found.end === phrase.length;
}

/**
 * Looks for the ideas of all functions that are told in other words. Words that express an idea of the asked function, too, count as its own.
 */
export function otherFunctionsTold(reply: string, asked: Ideas): OtherFunctionsTold {
  const text = foldedWords(reply);
  const own = asked.flatMap((idea) => spansOf(text, idea));
  const isForeign = ({ start, end }: Span) => !own.some((one) => start < one.end && end > one.start);
  const ownPhrases = new Set(asked.flatMap(({ phrases }) => phrases));
  const words = new Set<string>();
  let share = 0;
  for (const ideas of functions) {
    if (areRelated(ideas, ownPhrases)) continue;
    const told = ideas.map((idea) => spansOf(text, idea).filter(isForeign));
    for (const { start } of told.flat()) words.add(/^\S+/.exec(text.slice(start, start + 40))?.[0] ?? '');
    const count = told.filter((spans) => spans.length > 0).length;
    if (count > 1) share = Math.max(share, count / ideas.length);
  }
  return { words: words.size, share };
}

/** Phrases in common from which on one function is told in words of the other: a vein's in those of the next vein. */
const relatedPhrases = 2;

function areRelated(ideas: Ideas, own: ReadonlySet<string>): boolean {
  const common = ideas.flatMap(({ phrases }) => phrases.filter((phrase) => own.has(phrase)));
  return common.length >= relatedPhrases;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a text first and last has each phrase of an idea. */
function spansOf(text: string, { phrases }: KeyIdea): readonly Span[] {
  return phrases.flatMap((phrase) => {
    const first = text.indexOf(` ${phrase}`);
    if (first < 0) return [];
    const starts = new Set([first + 1, text.lastIndexOf(` ${phrase}`) + 1]);
    return [...starts].map((start) => ({ start, end: start + phrase.length }));
  });
}
