import { findPhrases } from '../../text/findPhrases.js';
import { createPhraseTrie, phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

function withSubject(...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [word, `it is ${word}`, `it's ${word}`]);
}

/** How an image is called synthesised or real, and how that is left open. */
const authenticityGroups: readonly (readonly string[])[] = [
  withSubject('synthesised', 'synthesized', 'synthetic', 'a synthesised one', 'a synthetic one', 'fake'),
  withSubject('real', 'a real one', 'genuine', 'authentic'),
  [
    ...["i don't know", 'i do not know', "don't know", 'do not know'],
    ...["i'm not sure", 'i am not sure', 'not sure', 'unknown'],
    ...[
      'unable to tell',
      'i am unable to tell',
      "i'm unable to tell",
      'impossible to tell',
      'impossible to say',
    ],
    ...[
      'cannot say',
      'i cannot say',
      'cannot be determined',
      'it cannot be determined',
      'undetermined',
      "can't be determined",
      "it can't be determined",
    ],
    ...['i cannot tell', "i can't tell", 'cannot tell'],
  ],
];

/** The last of the groups. */
const open = authenticityGroups.length - 1;

const groupOf: ReadonlyMap<string, number> = new Map(
  authenticityGroups.flatMap((phrases, group) =>
    phrases.map((phrase) => [phraseKey(phrase), group] as const),
  ),
);
const vocabulary = createPhraseTrie([...groupOf]);

/** Whether a text says that an image is real or synthesised, or leaves it open, and nothing else. */
export function isAuthenticity(text: string): boolean {
  return groupOf.has(phraseKey(text));
}

/** Whether a text leaves open how an image came about, and says nothing else. */
export function leavesOpen(text: string): boolean {
  return groupOf.get(phraseKey(text)) === open;
}

/** Where such a word answers, and does not tell of a part of the image ("others look synthetic"): sentences are read by another rule. */
const answering =
  /(?:^|[.!?:;\n)"'([>*-]|->|\b(?:answer|choice|option|choose|select|pick|say|with|is|[A-Z]))[ "'([*]*$/;
const otherUseAfter = /^(?:-| time\b)/i;

/** Finds by what they are called the options that an image is real, that it is synthesised, and that nobody knows. */
export function createAuthenticityFinder(
  names: readonly string[],
): (text: string) => readonly OptionMention[] {
  const groups = names.map((name) => groupOf.get(phraseKey(name)));
  return (text) =>
    findPhrases(text, [vocabulary])
      .filter(({ start, end }) =>
        isAnswer(text.slice(Math.max(0, start - 20), start), text.slice(end, end + 6)),
      )
      .map(({ meaning, ...span }) => {
        const choice = groups.indexOf(meaning);
        return { ...span, meaning: choice < 0 ? null : choice };
      });
}

function isAnswer(before: string, after: string): boolean {
  return answering.test(before) && !otherUseAfter.test(after);
}
