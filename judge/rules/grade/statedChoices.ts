import { type GradeChoice, gradeChoices } from '../../../suites/answers/grade.js';
import { plainText } from '../../../util/text/plainText.js';
import { gradeMentions } from './gradeMentions.js';

/** What a reply says it chooses. */
export interface StatedChoices {
  /** Each once. */
  readonly choices: readonly GradeChoice[];
  /** A number that stands for nothing; null without. */
  readonly outOfRange: string | null;
}

const nothing: StatedChoices = { choices: [], outOfRange: null };

/** The options as the question has them, said again. */
const echoes = [
  /low[- ]?grade gliomas?\s*\(?\s*0\s*\)?[^.\n]{0,20}high[- ]?grade gliomas?\s*\(?\s*1\s*\)?[^.\n]{0,20}no gliomas?\s*\(?\s*2\s*\)?/gi,
  /0\s*[=:)-]?\s*\(?low[- ]?grade(?: gliomas?)?\)?[^.\n]{0,20}1\s*[=:)-]?\s*\(?high[- ]?grade(?: gliomas?)?\)?[^.\n]{0,20}2\s*[=:)-]?\s*\(?no gliomas?\)?/gi,
  /<\s*0\s*,\s*1\s*,?\s*(?:or|and)\s*2\s*>/gi,
  /\(?\b0\s*,\s*1\s*,?\s*(?:or|and)\s*2\b\)?/gi,
];

/**
 * What a reply chooses: after "Choice" or the like, by number or name; failing that in a line of its own; failing that by names in
 * its sentences, where they are not denied.
 */
export function statedChoices(text: string): StatedChoices {
  const said = echoes.reduce((rest, echo) => rest.replace(echo, ' '), plainText(text));
  for (const read of [labelledChoices, choiceLines]) {
    const found = read(said);
    if (found.choices.length > 0 || found.outOfRange !== null) return found;
  }
  return { ...nothing, choices: gradeMentions(said) };
}

const label =
  /\b(?:choice|choose|chosen|answer|classification|classified|class|prediction|diagnosis|label|option|category|verdict|grade|(?:i'd|i would|i'll) (?:say|go with|pick|select))\b["'>]?\s*(?:number |no\. )?(?:(?:is|as|was|would be|should be)\b\s*)?[:=-]?\s*(?:(?:is|as)\b\s*)?/gi;
const beforeValue = /^(?:[\s"'<([{]|\\?boxed)*/;
/** Up to here a label's value may go. */
const valueEnd = /[\n;.!?]|\b(?:reasoning|rationale|key ?words|explanation|because|since|confidence)\b/i;

function labelledChoices(text: string): StatedChoices {
  return joined(
    [...text.matchAll(label)].map(({ 0: words, index }) => {
      const rest = text.slice(index + words.length, index + words.length + 120).replace(beforeValue, '');
      const isGrade = /^grade/i.test(words);
      // "Grade 4" is WHO's and no number of an option.
      if (isGrade && /^[\dIV]/.test(rest)) return nothing;
      return choicesIn(isGrade ? withGrade(rest) : rest, /[:=]\s*$|\b(?:is|as)\b\s*$/.test(words));
    }),
  );
}

/** "Grade: high" */
function withGrade(rest: string): string {
  return rest.replace(/^(low|high)\b(?![- ]?grade)/i, '$1 grade');
}

/** @param isMarked whether a name may be the value: "class of tumours" says nothing */
function choicesIn(rest: string, isMarked: boolean): StatedChoices {
  const number = /^(?:[-+]?\d+(?:[.,]\d+)?|zero|one|two)\b(?!\s*key ?words)/i.exec(rest)?.[0];
  const end = rest.search(valueEnd);
  const value = number === undefined && end >= 0 ? rest.slice(0, end) : rest;
  if (number === undefined) return isMarked ? { ...nothing, choices: gradeMentions(value) } : nothing;
  const first = placeOf(number);
  if (first < 0) return { choices: [], outOfRange: number };
  const after = rest.slice(number.length);
  const second =
    /^\s*(?:,?\s*(?:or|and)|\/)\s*(?:(?:possibly|perhaps|maybe|even) )?([012])\b(?!\s*key)/i.exec(after)?.[1];
  const stop = after.search(valueEnd);
  const named =
    /^[\s"'>\])}]*[-:=,(–—[]*\s*(?:(?:an?|the)\s+)?(?=(?:lgg|hgg|low|high|no |none|gbm|gliobl))/i.test(after)
      ? gradeMentions(stop >= 0 ? after.slice(0, stop) : after)
      : [];
  const numbers = [first, ...(second === undefined ? [] : [Number(second)])].map((one) => gradeChoices[one]);
  return { choices: distinct([...numbers, ...named]), outOfRange: null };
}

/** Place of an option by its number or the word for it; -1 for any other number. */
function placeOf(number: string): number {
  const words = ['zero', 'one', 'two'].indexOf(number.toLowerCase());
  // A program that writes its class as a number with decimals means the number.
  const whole = number.replace(/\.0+$/, '');
  return words >= 0 ? words : gradeChoices.findIndex((_choice, place) => `${place}` === whole);
}

/** A line that is a number or a name alone, or a number with its name: the reply's first or last, for one in between may be of a list. */
function choiceLines(text: string): StatedChoices {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const ends = lines.length > 1 ? [lines[0], lines[lines.length - 1]] : lines;
  return joined(
    ends.map((line) => {
      const plain = line.replace(beforeValue, '');
      if (/^[012](?:\.0+)?(?:[\s"'>\])}.]*$|[\s,.:)-]*reasoning\b)/i.test(plain))
        return choicesIn(plain, false);
      if (/^[012]["'>\])}.]*\s*[-:=,(–—[]*\s*(?:lgg|hgg|low|high|no |none|gbm|gliobl)/i.test(plain))
        return choicesIn(plain.replace(/^(\d)\./, '$1'), false);
      return nothing;
    }),
  );
}

function joined(found: readonly StatedChoices[]): StatedChoices {
  return {
    choices: distinct(found.flatMap(({ choices }) => choices)),
    outOfRange: found.find(({ outOfRange }) => outOfRange !== null)?.outOfRange ?? null,
  };
}

function distinct<Member>(members: readonly Member[]): Member[] {
  return [...new Set(members)];
}
