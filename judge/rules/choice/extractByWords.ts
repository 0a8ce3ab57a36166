import { wordsOf } from '../text/phraseTrie.js';
import { defining } from './claims/grammar/defining.js';
import { seatInGeneral } from './claims/rules/seatOfFinding.js';
import { claimsNothing } from './claimsNothing.js';
import type { Extraction } from './extraction.js';
import { areSameWord, contentWords } from './options/contentWords.js';
import { createNameFinder } from './options/nameFinder.js';
import type { OptionMention, Options } from './options/options.js';
import { clausesOf, type RoledClause } from './sentences/clausesOf.js';
import { conditionalClauses } from './sentences/conditions.js';
import { type Sentence, sentencesOf } from './sentences/sentencesOf.js';
import { tellsExamples } from './sentences/takenBack.js';
import { isToldOfOther } from './sentences/toldOfOther.js';

/** A word of the options, and how much it tells them apart: nothing if all have it. */
interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** Least share of an option's words, by weight, and the least lead over the next. */
const enough = { share: 0.6, lead: 0.4 } as const;

/** Options, with the words that tell them apart. */
interface WordedOptions {
  readonly find: Options['find'];
  readonly weighed: readonly (readonly WeighedWord[])[];
}

/** What a sentence tells, and whether it concludes so. */
interface Told {
  readonly choice: number;
  readonly isConcluded: boolean;
}

/**
 * The option of which a reply tells the words, in any form ("filtering the blood" for "Filters blood"), where nothing claims one:
 * most of just one option's in a sentence, and clearly more than of any other. What is denied, compared, supposed or only lies
 * beside tells nothing; a conclusion counts alone.
 */
export function extractByWords(
  text: string,
  { find }: Pick<Options, 'find'>,
  names: readonly string[],
): Extraction | null {
  const weighed = weighedWords(names);
  const areComposed = weighed.every((words) => words.filter(({ weight }) => weight > 0).length > 1);
  if (claimsNothing(text) || (!areComposed && names.every(isStructure))) return null;
  const told = sentencesOf(text).flatMap((sentence) => toldIn(text, sentence, { find, weighed }));
  const concluded = told.filter(({ isConcluded }) => isConcluded);
  const choices = new Set((concluded.length > 0 ? concluded : told).map(({ choice }) => choice));
  const [choice] = choices;
  if (concluded.length === 0 && !areComposed && isRivalled(text, { find, choice })) return null;
  return choices.size === 1 ? { kind: 'chosen', choice, rule: 'told in words' } : null;
}

/** Whether another option is told of in general, as if the options were gone through: "diverticulitis tends to show stranding". */
function isRivalled(
  text: string,
  { find, choice }: Pick<Options, 'find'> & { readonly choice: number },
): boolean {
  return sentencesOf(text).some(({ start, end }) => {
    const said = text.slice(start, end);
    return find(said)
      .filter(({ meaning }) => meaning !== null && meaning !== choice)
      .some(
        (mention) =>
          isAtTheStart(said, mention) &&
          (!defining.test(said.slice(mention.end)) || preferredFor.test(said.slice(mention.end))) &&
          (supposed.test(said) || isOfAll(said, mention)),
      );
  });
}

/** "MRI is preferred for the spinal cord": of several purposes one. */
const preferredFor = /^ (?:is|are) (?:preferred|best|better|recommended|ideal|superior|used) for \p{L}/iu;

function toldIn(text: string, sentence: Sentence, options: WordedOptions): Told[] {
  if (tellsExamples(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300)))) return [];
  if (isAllOfOther(text.slice(sentence.start, sentence.end).trim(), options.find)) return [];
  const clauses = clausesOf(text, sentence);
  const conditional = conditionalClauses(text, clauses);
  const plain = clauses.filter(
    ({ role }, index) => !conditional[index] && role !== 'concession' && role !== 'comparison',
  );
  const said = (some: readonly RoledClause[]) =>
    some.map(({ start, end }) => affirmed(text.slice(start, end))).join(' ');
  const concluded = choiceIn(said(plain.filter(({ role }) => role === 'conclusion')), options);
  const isSupposed = supposed.test(text.slice(sentence.start, sentence.end));
  const choice = concluded ?? (isSupposed ? null : choiceIn(said(plain), options));
  return choice === null ? [] : [{ choice, isConcluded: concluded !== null }];
}

/** Whether what a sentence names is told of another time, of the history, by others, or only looked for. */
function isAllOfOther(said: string, find: Options['find']): boolean {
  const named = find(said).filter(({ meaning }) => meaning !== null);
  return named.length > 0 && named.every((mention) => isOfOther(said, mention));
}

/** How far around a name its words are looked at, in characters: time is to stay linear in a sentence's length. */
const reach = 200;

function isOfOther(said: string, { start, end }: OptionMention): boolean {
  const lead = said.slice(Math.max(0, start - reach), start);
  const after = said.slice(end, end + reach);
  return isToldOfOther(lead, after) || (/\b(?:in|within) (?:the )?$/.test(lead) && seatInGeneral.test(after));
}

/** The option that some words tell: by its name, or by most of its words. */
function choiceIn(said: string, { find, weighed }: WordedOptions): number | null {
  const mentions = find(said);
  if (mentions.some((mention) => mention.meaning !== null && isOfAll(said, mention))) return null;
  const named = new Set(mentions.flatMap(({ meaning }) => meaning ?? []));
  if (named.size > 1) return null;
  const words = wordsOf(said).map((word) => word.text);
  const shares = weighed.map((own, choice) => (named.has(choice) ? 1 : shareOf(own, words)));
  const best = shares.indexOf(Math.max(...shares));
  const next = Math.max(...shares.filter((_, choice) => choice !== best));
  return shares[best] >= enough.share && shares[best] - next >= enough.lead ? best : null;
}

const general = /^ (?:can|does|do|has|have|never|[a-z]{2,}[^s\W]s(?! (?:are|were|have)\b))\b/;
const ofThisCase =
  /\b(?:this|these|here|it|its|he|she|his|her|him|patient|we|i|explains?|fits?|accounts|matches|seen|shown|present|visible|first|next|so|was|were)\b/i;

/** "To detect microbleeds, SWI is the most sensitive" recommends it. */
const forPurpose = /^\s*(?:to|for) \p{Ll}/iu;

/** "The X lies", of which the neighbour was taken away. */
const onlyPlaced = /^ (?:lies|sits|is|is (?:located|situated|found))\s*$/i;

/** "CT delivers more dose", "a haemothorax is an emergency": what is so of a thing wherever it is. */
function isOfAll(said: string, mention: OptionMention): boolean {
  const after = said.slice(mention.end, mention.end + 60);
  if (onlyPlaced.test(after) && /^\s*(?:the )?$/i.test(said.slice(0, mention.start))) return true;
  if (defining.test(after)) return !forPurpose.test(said);
  return isAtTheStart(said, mention) && general.test(after) && !ofThisCase.test(said);
}

function isAtTheStart(said: string, { start }: OptionMention): boolean {
  return (
    start < 60 &&
    /^\s*(?:(?:compared (?:to|with)|in contrast to|unlike|like) [^,]{1,40}, )?(?:an? )?$/i.test(
      said.slice(0, start),
    )
  );
}

const findAnyName = createNameFinder([]);

/** Structures are named in many sentences that do not choose them. */
function isStructure(name: string): boolean {
  return findAnyName(name).some(({ start, end }) => start === 0 && end === name.length);
}

function weighedWords(names: readonly string[]): readonly (readonly WeighedWord[])[] {
  const words = names.map(contentWords);
  return words.map((own) =>
    own.map((word) => {
      const holders = words.filter((others) => others.some((other) => areSameWord(word, other))).length;
      return { word, weight: names.length < 2 ? 0 : 1 - (holders - 1) / (names.length - 1) };
    }),
  );
}

function shareOf(weighed: readonly WeighedWord[], said: readonly string[]): number {
  const sum = (words: readonly WeighedWord[]) => words.reduce((total, { weight }) => total + weight, 0);
  const total = sum(weighed);
  return total === 0
    ? 0
    : sum(weighed.filter(({ word }) => said.some((one) => areSameWord(word, one)))) / total;
}

const denied =
  /\b(?:far from|(?:reverse|opposite|mirror image|counterpart) of|not|no|nor|neither|none|nothing|never|without|rather than|instead of|unlike|than|little (?:that|to|evidence)|excludes?|rules? out|ruling out|absence of|lack(?:s|ing)?(?: of)?)\b[^,;:]*|n't\b[^,;:]*/giu;
/** "Is excluded", "cannot be seen": all of the clause is denied. */
const deniedVerb =
  /\b(?:is|are|was|were|can|could|does|do|has|have)(?: \p{Ll}+ly)? ?(?:not|n't|no longer|(?:be(?:en)? )?(?:excluded|ruled out|absent|(?:less|not) likely|unlikely|improbable|missing|wrong|incorrect|out(?! of\b)))\b(?! only)|\b(?:is|are|was|were)(?: \p{Ll}+ly| also| both)? (?:intact|spared|unremarkable|preserved)\b|\bcan(?:not|'t|’t)\b/iu;
const supposed =
  /\b(?:in|of) \d{1,3} ?(?:%|percent)|\b(?:never|lacks|doesn't|does not)\b[^.]{0,100}\b(?:that|this|which)(?:'s| is) (?:exactly |just )?what\b|\b(?:would|should|could|might|may|requires?|presupposes?|demands?|tends? to|(?:has|have|needs?|is|are) to be (?:ruled out|excluded|considered|thought of|kept in mind)|can be (?:due to|caused by)|^\s*in (?:\p{L}+ )?(?:patients|people|adults|children|women|men|cases|infants)\b|as a rule|sometimes|usually|normally|typically|generally|often)\b|\b(?:asked|asks|wonders?|wondered|wants? to know) (?:whether|if|about)\b|\brepeat(?:ed)? (?:in|film|study|scan|image)\b|\bmarker [lr]\b|\b[lr] marker\b|^\s*an? (?:[\w-]+ ){1,4}can\b|\b(?:hallmarks?|features|signs|characteristics) of (?!this|these)[^.,;]{1,40} (?:is|are)\b/iu;
const beside =
  /\b(?:near|next to|close to|adjacent to|behind|beside|besides|above|below|beneath|under|over|in front of|between|lateral to|medial to|anterior to|posterior to|superior to|inferior to|outside|abutting|touching)\b(?: (?:the|an?|its))?(?: [\p{L}-]+){0,2}/giu;

/** What a clause says without what it denies, supposes, or tells of neighbours. */
function affirmed(clause: string): string {
  return supposed.test(clause) || deniedVerb.test(clause)
    ? ''
    : clause.replace(denied, ' ').replace(beside, ' ');
}
