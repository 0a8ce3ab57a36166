import { ordinalWord } from '../../../../data/anatomy/ordinals.js';
import { findPhrases } from '../../text/findPhrases.js';
import { createPhraseTrie, type PhraseTrie, phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';
import { mayBeSamePart, partWords } from './partWords.js';
import { categoryGroups, partGroups, type SynonymGroup, structureGroups } from './synonymGroups.js';

/** The option that has just this text, or the phrase with the synonym groups (by number) that hold it. */
type Meaning = { readonly choice: number } | { readonly phrase: string; readonly groups: readonly number[] };

const groups: readonly SynonymGroup[] = [...partGroups, ...structureGroups];
const groupsOf = groupsByPhrase();
const vocabulary: PhraseTrie<Meaning> = createPhraseTrie(
  Array.from(groupsOf, ([phrase, holders]) => [phrase, { phrase, groups: holders }] as const),
);

/** Each sided structure's category, by the structure's name, and what the category is called. */
const categoryOf: ReadonlyMap<string, string> = new Map(
  categoryGroups.flatMap(({ structure, names }) =>
    /^(?:left|right) /.test(structure) ? [[phraseKey(structure), names[0]] as const] : [],
  ),
);
const categoryPhrases: ReadonlyMap<string, readonly string[]> = new Map(
  categoryGroups.map(({ names }) => [
    names[0],
    // No plural beside its singular; "humerus" is none
    names
      .map(phraseKey)
      .filter((key, index, keys) => index === 0 || !key.endsWith('s') || !keys.includes(key.slice(0, -1))),
  ]),
);

function groupsByPhrase(): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [group, phrases] of groups.entries()) {
    for (const key of new Set(phrases.map(phraseKey))) holders.set(key, [...(holders.get(key) ?? []), group]);
  }
  return holders;
}

/**
 * Finds names by all that the anatomy table calls them; other names of the table are found, too, and mean `null`, as does a
 * synonym that fits two of the names.
 */
export function createNameFinder(
  names: readonly string[],
  { isOneOfBoth }: { readonly isOneOfBoth: boolean } = { isOneOfBoth: false },
): (text: string) => readonly OptionMention[] {
  const keys = names.map(phraseKey);
  const own = createPhraseTrie<Meaning>(keys.map((key, choice) => [key, { choice }]));
  const inOneWord = new Map(keys.map((key, choice) => [key.replaceAll(' ', ''), choice]));
  const choicesOf = choicesByGroup(keys);
  const unsidedChoices = choicesOfCategories(keys);
  // A bare "kidney" does not tell which
  const unsided = keys.map((key) => (/^(?:left|right) /.test(key) ? '' : key));
  const find = (text: string) =>
    findPhrases(text, [own, vocabulary]).map(({ meaning, ...span }) => ({
      ...span,
      meaning: choiceMeant(meaning, keys, choicesOf),
    }));
  return (text) => {
    const mentions = find(text)
      .map((mention) => withCompound(text, mention, inOneWord))
      .map((mention) => withoutSide(text, mention, keys))
      .map((mention) => withSide(text, mention, find))
      .map((mention) => withHead(text, mention, unsided))
      .map((mention) => withOnlySide(text, mention, { choices: unsidedChoices, isOneOfBoth }))
      .map((mention) => withOnlyBowel(text, mention, keys));
    return withEllipses(text, mentions, find);
  };
}

/** "Brain stem" for "brainstem": a name in one word or several. */
function withCompound(
  text: string,
  mention: OptionMention,
  choices: ReadonlyMap<string, number>,
): OptionMention {
  if (mention.meaning !== null) return mention;
  const said = phraseKey(text.slice(mention.start, mention.end)).replaceAll(' ', '');
  return { ...mention, meaning: choices.get(said) ?? null };
}

/** "The right lung", where the options have no sides: "lung". */
function withoutSide(text: string, mention: OptionMention, keys: readonly string[]): OptionMention {
  if (mention.meaning !== null) return mention;
  const said = phraseKey(text.slice(mention.start, mention.end))
    .replace(/^(?:left|right|common|main|proper) /, '')
    .replace(/(?<=^(?:descending|ascending) )(?:thoracic|abdominal) /, '');
  const held = keys.flatMap((key, choice) => (` ${key}`.endsWith(` ${said}`) ? [choice] : []));
  return held.length === 1 && keys[held[0]] === said ? { ...mention, meaning: held[0] } : mention;
}

/** By what a category is called, the one option that is a side of it: "right humerus" where no left one is an option. */
function choicesOfCategories(keys: readonly string[]): ReadonlyMap<string, number> {
  const categories = keys.map((key) => categoryOf.get(key) ?? null);
  const only = new Map<string, number>();
  for (const [choice, category] of categories.entries()) {
    if (!/^(?:left|right) /.test(keys[choice])) continue;
    const unsided = keys[choice].replace(/^(?:left|right) /, '');
    const short = unsided.replace(/ muscle$/, '');
    if (short !== unsided && !keys.some((key) => key !== keys[choice] && key.includes(short)))
      only.set(short, choice);
    if (keys.filter((key) => ` ${key}`.endsWith(` ${unsided}`)).length === 1) only.set(unsided, choice);
    for (const phrase of lungPhrases(keys[choice], keys)) only.set(phrase, choice);
    if (category === null || categories.filter((other) => other === category).length > 1) continue;
    for (const phrase of categoryPhrases.get(category) ?? []) only.set(phrase, choice);
  }
  return only;
}

/** "Lower lobe" and "lung" for a lobe of a lung, where no other option has one. */
function lungPhrases(key: string, keys: readonly string[]): readonly string[] {
  const { lobe } = /^(?:left|right) lung (?<lobe>(?:upper|middle|lower) lobe)$/.exec(key)?.groups ?? {};
  if (lobe === undefined) return [];
  const isOwn = (phrase: string) => keys.filter((other) => other.includes(phrase)).length === 1;
  return [lobe, lobe.replace('upper', 'superior').replace('lower', 'inferior'), 'lung'].filter((phrase) =>
    isOwn(phrase === 'lung' ? phrase : lobe),
  );
}

/** "Bowel loops", where only one part of the bowel is an option. */
function withOnlyBowel(text: string, mention: OptionMention, keys: readonly string[]): OptionMention {
  if (mention.meaning !== null || !bowel.test(text.slice(mention.start, mention.end))) return mention;
  const parts = keys.flatMap((key, choice) => (bowelParts.test(key) ? [choice] : []));
  return parts.length === 1 ? { ...mention, meaning: parts[0] } : mention;
}

const bowel = /^(?:bowels?|(?:bowel|intestinal) loops?|loops? of bowel|intestines?)$/i;
const bowelParts = /^(?:small bowel|colon|duodenum|rectum|small intestine|large bowel)$/;

/** Options that are the only side of something, by what it is called, and whether both sides together hold one of them. */
interface OnlySides {
  readonly choices: ReadonlyMap<string, number>;
  readonly isOneOfBoth: boolean;
}

/** "Kidney", where only one kidney is an option and no side is told; "both kidneys", where it is asked what can be seen. */
function withOnlySide(
  text: string,
  mention: OptionMention,
  { choices, isOneOfBoth }: OnlySides,
): OptionMention {
  const { start, end, meaning } = mention;
  const key = phraseKey(text.slice(start, end));
  const choice = choices.get(key) ?? (isOneOfBoth ? choices.get(key.replace(/s$/, '')) : undefined);
  if (meaning !== null || choice === undefined) return mention;
  if (isOneOfBoth && /\bboth (?:\p{Ll}+ )?$/iu.test(text.slice(Math.max(0, start - 20), start)))
    return { ...mention, meaning: choice };
  const isSided =
    /\b(?:left|right|l|r|both|other|second|opposite|contralateral|ipsilateral|two|neither|either|each)(?:[- ](?:sided|hand))?(?: \p{L}+)? $/iu.test(
      text.slice(Math.max(0, start - 24), start),
    ) || sideAfter.test(text.slice(end, end + 60));
  return isSided ? mention : { ...mention, meaning: choice };
}

/** A name that is a part's own ("L3 vertebra") does not stand for the whole. */
function choicesByGroup(keys: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const choices = new Map<number, number[]>();
  for (const [choice, key] of keys.entries()) {
    const held = groupsOf.get(key) ?? [];
    const parts = held.filter((group) => group < partGroups.length);
    // The brain is called by its parts, which are not called by it
    const own = held.filter(
      (group) => groups[group][0] !== 'brain' || key === 'brain' || partWords(key) === null,
    );
    for (const group of parts.length > 0 ? parts : own) {
      choices.set(group, [...(choices.get(group) ?? []), choice]);
    }
  }
  return choices;
}

function choiceMeant(
  meaning: Meaning,
  keys: readonly string[],
  choicesOf: ReadonlyMap<number, readonly number[]>,
): number | null {
  if ('choice' in meaning) return meaning.choice;
  const held = meaning.groups.flatMap((group) => choicesOf.get(group) ?? []);
  const choices = new Set(held.filter((choice) => mayBeSamePart(meaning.phrase, keys[choice])));
  return choices.size === 1 ? [...choices][0] : null;
}

const sideBefore = /\b(left|right|l|r)(?:[- ](?:sided|hand))? $/i;
/** "(left)", ", left", "on the patient's left"; "on the left of the image" is no side of a structure. */
const sideAfter = new RegExp(
  [
    String.raw`^,? ?\((left|right)(?:[- ](?:side|sided|one))?\)`,
    // "Of the left leg"
    String.raw`^ (?:of|in) the (left|right) (?:leg|arm|thigh|hip|shoulder|hand|foot|knee|hemithorax|body half|side)\b`,
    // "On the right side of the patient", "on the patient's right-hand side"
    String.raw`^\)?,? (?:on|of|at) the (left|right)(?:[- ]hand)?(?: side)? (?:of|in) (?:the|this) (?:patient|body|person|abdomen|chest|pelvis)\b`,
    String.raw`^\)?,? (?:on|of|at) (?:the|this) (?:patient|person|subject)'s (left|right)(?:[- ]hand)?(?: side)?(?![- ]?\p{L}+ (?:kidney|lung))`,
    String.raw`^, (?:on the )?(left|right)(?:[- ](?:sided?|one))?(?![- ]?\p{L})`,
    `^\\)?,? (?:on|of|at) (?:the|its|his|her) (?:patient's |body's |anatomical )?(left|right)(?: side| hand side)?(?! (?:of the|side of the|edge|half|part|border|in the) ?(?:image|picture|scan|slice|figure|view|screen)?)`,
  ].join('|'),
  'iu',
);
/** "The left and right kidney" names both. */
const otherSide = /\b(?:left|right) ?(?:and|or|&|\/) ?(?:the )?$/i;

const ordinalWords = Array.from({ length: 12 }, (_, index) => ordinalWord(index + 1)).join('|');
const ordinal = new RegExp(String.raw`\b(?:${ordinalWords}|\d{1,2}(?:st|nd|rd|th)) $`, 'iu');

/** "Fifth rib", "rib 5": a name with the number that belongs to it. */
function withOrdinal(
  text: string,
  { start, end }: OptionMention,
): { readonly from: number; readonly to: number } {
  const ahead = ordinal.exec(text.slice(Math.max(0, start - 10), start));
  const behind = ahead === null ? /^ \d{1,2}\b/.exec(text.slice(end, end + 4)) : null;
  return { from: start - (ahead?.[0].length ?? 0), to: end + (behind?.[0].length ?? 0) };
}

/** "The kidney on the left", "kidney, left", "left-sided kidney": a name whose side stands apart. */
function withSide(
  text: string,
  mention: OptionMention,
  find: (text: string) => readonly OptionMention[],
): OptionMention {
  const { start, meaning } = mention;
  const before = text.slice(Math.max(0, start - 14), start);
  if (meaning !== null) return otherSide.test(before) ? { ...mention, meaning: null } : mention;
  const { from, to } = withOrdinal(text, mention);
  const ahead = sideBefore.exec(text.slice(Math.max(0, from - 14), from));
  const behind = ahead === null ? sideAfter.exec(text.slice(to, to + 60)) : null;
  const side = (ahead ?? behind)?.slice(1).find((group) => group !== undefined);
  if (side === undefined) return mention;
  const [sided] = find(`${/^l/i.test(side) ? 'left' : 'right'} ${text.slice(from, to)}`);
  if (sided === undefined || sided.start > 0 || sided.meaning === null) return mention;
  return {
    start: from - (ahead?.[0].length ?? 0),
    end: to + (behind?.[0].length ?? 0),
    meaning: sided.meaning,
  };
}

/** "The left one", and not "the right one is B". */
const sidedOne =
  /\b(?:the|its) (?<side>left|right)(?:-sided)? (?:one|side)(?=[^\p{L}\n]*(?:$|\n|[.,;)]| (?:because|since|as|which|here|in|is in|lies|that is|(?:is|being) (?:\p{Ll}+ ){0,3}(?:larg|bigg)er)\b))/giu;

/** "A kidney next to the liver, hence the right one": a side that takes up the last name without one. */
function withEllipses(
  text: string,
  mentions: readonly OptionMention[],
  find: (text: string) => readonly OptionMention[],
): readonly OptionMention[] {
  const added = [...text.matchAll(sidedOne)].flatMap(
    ({ 0: words, index: start, groups }): OptionMention[] => {
      const end = start + words.length;
      const before = mentions.filter(
        (one) => one.end <= start && start - one.end < 150 && one.meaning === null,
      );
      const sided = before.toReversed().map((one) => {
        const [found] = find(`${groups?.side ?? ''} ${text.slice(one.start, one.end).replace(/s$/, '')}`);
        return found?.start === 0 ? found.meaning : null;
      });
      const meaning = sided.find((one) => one !== null);
      return meaning === undefined ? [] : [{ start, end, meaning }];
    },
  );
  return added.length === 0
    ? mentions
    : [...mentions, ...added].sort((one, other) => one.start - other.start);
}

/** "Fatty liver", "normal heart": what an organ is like is no part of its name. */
const findingWords =
  /^(?:normal|fatty|enlarged|ruptured|collapsed|inflamed|diseased|transplanted|absent|abnormal|horseshoe|ectopic|polycystic|shrunken|no) /;

/** "The vena cava", where only one of the names (by its key) is a vena cava's: a name by its last words. */
export function withHead(text: string, mention: OptionMention, keys: readonly string[]): OptionMention {
  if (mention.meaning !== null) return mention;
  const head = ` ${phraseKey(text.slice(mention.start, mention.end))}`;
  const held = keys.flatMap((key, choice) =>
    ` ${key}`.includes(head) && !findingWords.test(key) ? [choice] : [],
  );
  const isOne = held.length === 1 && keys[held[0]].endsWith(head);
  const isOther = /\b(?:left|right|both|other|second|contralateral|ipsilateral)(?:-sided)? $/i.test(
    text.slice(Math.max(0, mention.start - 16), mention.start),
  );
  return isOne && !isOther ? { ...mention, meaning: held[0] } : mention;
}
