import { organAdjectives } from '../../../../data/anatomy/organAdjectives.js';
import { phraseKey, type Word, wordsOf } from '../../text/phraseTrie.js';
import { claimEnd } from '../claims/grammar/claimEnd.js';
import { areSameWord } from './contentWords.js';
import type { AskedOptions, OptionMention } from './options.js';

/** Words that join those of a name in another order: "the lower lobe on the patient's left side". */
const joining = new Set(
  'a an the of in on at to its his her this patient s side sided hand one portion part and'.split(' '),
);
/** Verbs that join them where anything may be asked: "effusion is seen on the right". */
const predicating = new Set('is are was were seen present located visible'.split(' '));
/** What of a name may be left out, or told besides: "left hip" for "left hip bone". */
const kinds = new Set('bone muscle gland vertebra organ structure disease syndrome imaging'.split(' '));
/** What of a name may be left out where nothing else is told in its place: "left gluteal muscle". */
const ranks = new Set('maximus medius minimus major minor'.split(' '));
/** Between two words what parts them: other signs than those that may stand in a name, or a comma before an article. */
const parting = /^[^\p{L}]*[^ ,/'’()\p{L}-]|^[^\p{L}]{4}|^, (?:the|an?)$/iu;

/** How many words a name may take up. */
const reach = 9;

/** An option by its words: what it is told by, and what may be left out. */
interface WordedName {
  readonly choice: number;
  readonly all: readonly string[];
  readonly needed: readonly string[];
  /** Whether a word may stand between them. */
  readonly joins: (word: string) => boolean;
}

/** Words told in a row, up to which word of the text, and the option whose words they are. */
interface Run {
  readonly last: number;
  readonly choice: number;
}

/**
 * Finds options of several words by these in any order, with only words that join between them: "the lower lobe of the lung on the
 * left", "a cyst of the kidney" for "renal cyst". Found is what has all words of one option and none of another one's side.
 */
export function createScatteredFinder(
  names: readonly string[],
  { asked }: Pick<AskedOptions, 'asked'>,
): (text: string) => readonly OptionMention[] {
  const worded = wordedNames(names, asked === null);
  if (worded.length === 0) return () => [];
  return (text) => {
    const words = wordsOf(text);
    const found: OptionMention[] = [];
    for (let first = 0; first < words.length; first++) {
      const run = joining.has(words[first].text) ? null : longestRun(text, words, { first, worded });
      if (run === null) continue;
      found.push({ start: words[first].start, end: words[run.last].end, meaning: run.choice });
      first = run.last;
    }
    return found;
  };
}

function wordedNames(names: readonly string[], isAny: boolean): readonly WordedName[] {
  const joins = (word: string) => joining.has(word) || (isAny && predicating.has(word));
  return names.flatMap((name, choice) => {
    const all = phraseKey(name)
      .split(' ')
      .filter((word) => !joining.has(word));
    const needed = all.filter((word) => !kinds.has(word) && !ranks.has(word));
    return needed.length > 1 && all.every((word) => /^\p{Ll}{2,}$/u.test(word))
      ? [{ choice, all, needed, joins }]
      : [];
  });
}

/** The longest run of words from one on that names an option; null where it names none, or two. */
function longestRun(
  text: string,
  words: readonly Word[],
  { first, worded }: { readonly first: number; readonly worded: readonly WordedName[] },
): Run | null {
  const runs = worded.flatMap((name) => {
    const last = lastOfRun(text, words, { first, name });
    return last === null ? [] : [{ last, choice: name.choice }];
  });
  const longest = Math.max(...runs.map(({ last }) => last));
  const held = runs.filter(({ last }) => last === longest);
  return held.length === 1 ? held[0] : null;
}

function lastOfRun(
  text: string,
  words: readonly Word[],
  { first, name }: { readonly first: number; readonly name: WordedName },
): number | null {
  const said = new Set<string>();
  let last = first;
  for (let at = first; at < words.length && at < first + reach; at++) {
    if (at > first && parting.test(text.slice(words[at - 1].end, words[at].end))) break;
    const { text: word } = words[at];
    const own = name.all.find((one) => isWord(word, one)) ?? (kinds.has(word) ? word : undefined);
    if (own === undefined && (at === first || ranks.has(word))) return null;
    if (own === undefined && !name.joins(word)) break;
    if (own === undefined) continue;
    said.add(own);
    last = at;
  }
  const { start } = words[first];
  const { end } = words[last];
  const isWhole = name.needed.every((word) => said.has(word)) && !isOtherSided(text, { start, end });
  return isWhole && claimEnd.test(text.slice(end, end + 40)) ? last : null;
}

const sideBefore = /\b(?:left|right)(?:[ -]|,? (?:and|or) (?:the )?)$/i;
const sideAfter =
  /^(?:[ -]|,? (?:and|or) (?:the )?)(?:left|right)\b|^(?:[- ](?:hand|side|part|half|edge))* (?:of|in|on) (?:the|this) (?:\w+ )?(?:image|picture|slice|scan|figure|view|screen|film)\b/i;

/** "The left and right lower lobe", "the kidney on the left of the image": the side is another one, or the image's. */
function isOtherSided(text: string, { start, end }: Pick<OptionMention, 'start' | 'end'>): boolean {
  return (
    sideBefore.test(text.slice(Math.max(0, start - 20), start)) || sideAfter.test(text.slice(end, end + 60))
  );
}

function isWord(said: string, word: string): boolean {
  return said === word || nounOf(said) === nounOf(word) || (word.length > 4 && areSameWord(said, word));
}

/** "Kidney" of "renal"; other words as they are. */
function nounOf(word: string): string {
  return organAdjectives[word] ?? word;
}
