import { ordinalWord } from '../../../../data/anatomy/ordinals.js';
import { findPhrases } from '../../text/findPhrases.js';
import { createPhraseTrie, phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';
import { shortenedForms } from './shortenedForms.js';
import { termGroups, termNouns } from './termGroups.js';
import { withoutOverlap } from './withoutOverlap.js';

const groupOf: ReadonlyMap<string, number> = new Map(
  termGroups.flatMap((phrases, group) => phrases.map((phrase) => [phraseKey(phrase), group] as const)),
);
const vocabulary = createPhraseTrie([...groupOf]);

const nounAtTheEnd = new RegExp(String.raw`[- ](?:${termNouns})$`, 'iu');
const nounsAfter = new RegExp(String.raw`^(?:[- ](?:${termNouns})(?![\p{L}-]))+`, 'iu');

/** The group of an option, with or without a noun behind it: "axial plane", "CT". */
function termOf(name: string): number | undefined {
  return groupOf.get(phraseKey(name)) ?? groupOf.get(phraseKey(name.replace(nounAtTheEnd, '')));
}

/** The sequences of which only magnetic resonance has any. */
const sequences: ReadonlySet<number | undefined> = new Set(
  ['t1', 't2', 'flair', 'dwi', 'adc', 'stir', 'proton density'].map((name) => groupOf.get(phraseKey(name))),
);
const magneticResonance = groupOf.get(phraseKey('mri'));

/** The modality of a sequence: "T1-weighted" is one of magnetic resonance; of nothing else there is one. */
function modalityOf(group: number): number | undefined {
  return sequences.has(group) ? magneticResonance : -1;
}

/** Finds the options that are terms for a modality, a plane and the like, by any word for them; nothing where two mean the same. */
export function createTermFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const groups = names.map(termOf);
  const known = groups.filter((group) => group !== undefined);
  const findShort = createShortFinder(names);
  if (known.length < 2 || new Set(known).size < known.length) return findShort;
  return (text) => {
    const terms = findPhrases(text, [vocabulary]).flatMap(({ start, end, meaning }): OptionMention[] => {
      const told = groups.indexOf(meaning);
      const choice = told < 0 && end - start > 2 ? groups.indexOf(modalityOf(meaning)) : told;
      const nouns = nounsAfter.exec(text.slice(end, end + 60))?.[0] ?? '';
      return choice < 0 ? [] : [{ start, end: end + nouns.length, meaning: choice }];
    });
    return withoutOverlap(terms, findShort(text));
  };
}

/** "Sub-arachnoid": the letter after it counts, too. */
const prefix =
  /^(sub|epi|intra|extra|peri|para|pneumo|hydro|osteo|endo|hepato|cholangio|broncho|gastro|naso)(?=\p{L}{3})/iu;
const small = /^(?:of|and|the|in|with|for|to|a|an)$/i;
const capitals = /(?<![\p{L}\p{N}-])[A-Z]{2,5}(?![\p{L}\p{N}])/gu;
/** Capitals that say other things than a name: projections, sides, modalities. */
const otherCapitals = /^(?:AP|PA|CT|MR|MRI|US|LT|RT|OR|IN|IT|IS|NO|II|III|IV)$/;

/** Finds options by what shortens them ("RCC", "SDH"), by words that begin as their letters do, and by a head of their own. */
function createShortFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const written = names.map((name) => {
    const forms = [writtenOut(name), ...shortenedForms(name, names)].filter((form) => form !== null);
    return forms.length > 0 ? forms.join('|') : null;
  });
  const any = new RegExp(
    written.map((source, choice) => `(?<o${choice}>${source ?? '(?!)'})`).join('|'),
    'giu',
  );
  const abbreviated = names.map((name) => name.split(/[\s-]+/).filter((word) => !small.test(word)));
  const initials = abbreviated.map((words) => [initialsOf(words), initialsOf(withoutKind(words))]);
  const findWritten = (text: string) =>
    Array.from(text.matchAll(any), ({ 0: said, index, groups = {} }) => ({
      start: index,
      end: index + said.length,
      meaning: names.findIndex((_, choice) => groups[`o${choice}`] !== undefined),
    }));
  const findCapitals = (text: string) =>
    Array.from(text.matchAll(capitals), ({ 0: said, index }): OptionMention[] => {
      const initial = initials.flatMap((known, choice) =>
        known.includes(said.toLowerCase()) ? [choice] : [],
      );
      const meant =
        initial.length > 0
          ? initial
          : abbreviated.flatMap((words, choice) => (abbreviates(said, words) ? [choice] : []));
      return meant.length === 1 ? [{ start: index, end: index + said.length, meaning: meant[0] }] : [];
    }).flat();
  return (text) => withoutOverlap(findWritten(text), findCapitals(text));
}

function initialsOf(words: readonly string[]): string {
  return words
    .flatMap((word) => word.replace(prefix, '$1 ').split(' '))
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
}

/** "LAD" of "left anterior descending artery": a noun that says what kind of thing it is may have no letter. */
function withoutKind(words: readonly string[]): readonly string[] {
  return words.length > 3 && kindNoun.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

const kindNoun = /^(?:artery|vein|nerve|disease|syndrome|infection|image|sequence|scan)$/i;

/** "NEC" of "necrotising enterocolitis": every word has its letter, and the last one more. */
function spellsLastWord(letters: string, initials: string, last: string): boolean {
  const more = letters.slice(initials.length);
  if (!letters.startsWith(initials) || more.length === 0 || more.length > 2) return false;
  return new RegExp(`^.{2,}${[...more].join('.*')}`).test(last.toLowerCase());
}

/** "SDH" of "subdural hematoma": its first letter begins the first word, its last one the last, the others follow in order. */
function abbreviates(said: string, words: readonly string[]): boolean {
  if (words.length < 2 || otherCapitals.test(said)) return false;
  const letters = said.toLowerCase();
  const first = words.map((word) => word[0]?.toLowerCase() ?? '').join('');
  if (letters.length < 3 || words.length > letters.length) return letters === first;
  if (spellsLastWord(letters, first, words[words.length - 1])) return true;
  const isInOrder = new RegExp([...letters].join('.*')).test(words.join(' ').toLowerCase());
  return isInOrder && letters[0] === first[0] && letters.at(-1) === first.at(-1);
}

/** "No acute abnormality", "the radiograph is unremarkable". */
const normal = [
  String.raw`\bno (?:acute |significant |obvious |visible |other |focal )?(?:abnormalit(?:y|ies)|abnormal findings?|patholog(?:y|ies)|findings)\b`,
  String.raw`\bnothing (?:that is |really )?(?:abnormal|pathologic(?:al)?|suspicious|wrong|unusual)\b|\b(?:(?:i|we|one) )?(?:(?:do|does|did|can|could) ?)?(?:not|n't|cannot) (?:see|find|detect|identify|recogni[sz]e|notice) (?:any ?thing|any) (?:abnormal\p{Ll}*|pathology|pathologic(?:al)?|pathologies|suspicious|wrong|unusual)\b`,
  String.raw`(?<=\b(?:read|interpret|report|regard|call|consider|judge) (?:it|this|that|the)(?: [\p{L}-]+){0,3} (?:as )?)(?:unremarkable|within normal limits)\b`,
  String.raw`(?<=\b(?:everything|all) (?:is|looks|appears) )(?:as it should be|in order|as expected)\b`,
  String.raw`(?<=\b(?:x-ray|radiograph|ct|mri?|scan|image|film|study|examination|everything|all) (?:is|looks|appears) (?:\p{Ll}+ly )?)(?:unremarkable|fine|within normal limits)\b`,
].join('|');

const regionOfSpine: Readonly<Record<string, string>> = {
  C: 'cervical',
  T: 'thoracic',
  L: 'lumbar',
  S: 'sacral',
};

/** "L4/5", "between L4 and L5", "between the fourth and fifth lumbar vertebrae", "lumbosacral". */
function levelBetween([letter, upper, otherLetter, lower]: readonly string[]): string {
  const last = otherLetter || letter;
  const vertebra = (of: string, number: string) => {
    const region = `(?: ${regionOfSpine[of] ?? of})?(?: (?:vertebrae?|vertebral bod(?:y|ies)))?`;
    return `(?:${of}${number}|(?:the )?${ordinalWord(Number(number)) ?? number}${region})`;
  };
  const forms = [
    `${letter}${upper} ?[-/] ?(?:${last})?${lower}`,
    `between ${vertebra(letter, upper)} and ${vertebra(last, lower)}`,
    ...(letter + upper + last + lower === 'L5S1' ? ['lumbosacral (?:disc|disk|junction|level|segment)'] : []),
  ];
  return String.raw`\b(?:${forms.join('|')})\b`;
}

/** Another way of writing a name, as an expression; null where there is none. */
function writtenOut(name: string): string | null {
  const level = /^([A-Z])(\d{1,2})[-/]([A-Z]?)(\d{1,2})$/.exec(name);
  if (level !== null) return levelBetween(level.slice(1));
  if (/^[A-Z]{3,5}$/.test(name))
    return String.raw`\b${[...name].map((letter) => String.raw`${letter}\p{L}{3,}`).join('(?:[- ](?:of|and))?[- ]')}`;
  if (/^normal$/i.test(name)) return `\\bnormal\\b|${normal}`;
  if (/^(?:normal \p{L}+|no (?:acute |significant )?abnormalit(?:y|ies))$/iu.test(name)) return normal;
  const unable = /^(?:it |i )?(?:cannot|can't) (.+)$/iu.exec(name)?.[1];
  if (unable !== undefined) return String.raw`\b(?:can ?not|can't|could not|couldn't) ${escaped(unable)}\b`;
  const phase = /^(\p{L}+(?: \p{L}+)?) phase$/iu.exec(name)?.[1];
  if (phase !== undefined) return String.raw`\b${phase} (?:phase|acquisition|images?|scan|series)\b`;
  if (/\p{L}{3}sis$/u.test(name))
    return String.raw`\b${name.replace(/[^\p{L}\p{N} -]/gu, '.').replace(/is$/, 'es')}\b`;
  return null;
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
