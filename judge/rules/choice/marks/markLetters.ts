import type { Options } from '../options/options.js';
import { type LetterToken, letterTokens } from './letterTokens.js';
import { choiceOfMark, isLetterMark, letterMark, marks, pattern, textMark } from './markCharacters.js';
import { type MarkedSpan, withMarks } from './markedSpan.js';
import type { MarkedTexts } from './markTexts.js';
import { numberTokens } from './numberTokens.js';
import { ordinalTokens } from './ordinalTokens.js';

interface LetteredText extends MarkedTexts {
  readonly options: Options;
}

/** Marks the options that a text names by their letters; a letter beside its own option's text is one naming with it. */
export function markLetters(marked: MarkedTexts, options: Options): string {
  const spans: MarkedSpan[] = [];
  for (const token of tokensOf(marked.text, options)) {
    const last = spans.at(-1);
    if (token.start < (last?.end ?? 0)) continue;
    const span = spanOf(token, { ...marked, options });
    if (span === null) continue;
    const named = namedBefore(marked.text, token.start, last);
    const merged = named === null ? null : mergedSpan(marked.text, named, span);
    if (merged !== null && named?.start === last?.start) spans.pop();
    spans.push(merged ?? span);
  }
  return withMarks(marked.text, spans);
}

/** Letters, numbers and places of options; numbers alone where the options hold none. Of two that begin together the longer one first. */
function tokensOf(text: string, { kind, hasNumbers, count }: Options): readonly LetterToken[] {
  const areNumbers = kind === 'numbers' || kind === 'quantities';
  const numbered = areNumbers ? [] : numberTokens(text, hasNumbers);
  const placed = hasNumbers ? [] : ordinalTokens(text, count);
  return [...placed, ...letterTokens(text), ...numbered].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
}

/** What may stand between a letter and its option's text. */
const separator = /^["'\])}.:,|=( -]{0,6}(?:(?:[Tt]he|[Aa]n?|[Ii]ts) )?/;

/** A letter with the text that follows it; null where the letter is none. */
function spanOf(
  { start, end, choice }: LetterToken,
  { text, others, options }: LetteredText,
): MarkedSpan | null {
  if (choice >= options.count) {
    const named = textOf(text.slice(start, end), options);
    const mark = named === null ? marks.outOfRange : textMark(named);
    return named !== null || endsHere(text, end) ? { start, end, mark } : null;
  }
  const alone = { start, end, mark: letterMark(choice) };
  const gap = separator.exec(text.slice(end, end + 12))?.[0] ?? '';
  const at = end + gap.length;
  const said = choiceOfMark(text[at] ?? '');
  if (gap === '' || (said === null && text[at] !== marks.other)) return alone;
  const isClosed = /[([]/.test(gap) && /^[)\]]/.test(text.slice(at + 1, at + 2));
  const whole = at + (isClosed ? 2 : 1);
  // "A spleen" is an article, unless A is the spleen.
  const isArticle = choice === 0 && /^ (?:the |an? )?$/.test(gap);
  const phrase = isArticle || gap.includes(',') ? undefined : others.get(at);
  // "A. The liver is large" begins a sentence
  if (/ (?:The|An?|Its) /.test(gap) && !/^["')\]}*]{0,3}(?:$|[.!\n])/.test(text.slice(whole, whole + 4)))
    return alone;
  const isOwn = said === choice || (phrase !== undefined && options.isVariant(choice, phrase));
  if (isOwn) return { ...alone, end: whole };
  if (isArticle) return null;
  return contradicts(text, gap, at) ? { start, end: whole, mark: marks.disagreeing } : alone;
}

/** "V" where the options are I to V: the one option that is called so. */
function textOf(letter: string, { count, isVariant }: Options): number | null {
  const named = Array.from({ length: count }, (_, choice) => choice).filter((choice) =>
    isVariant(choice, letter.replace(/[^\p{L}]/gu, '')),
  );
  return named.length === 1 ? named[0] : null;
}

/** True when another text stands where the letter's own would: "B. Left kidney", not "B. The left kidney is smaller". */
function contradicts(text: string, gap: string, at: number): boolean {
  return !gap.includes(',') && /^["'\])}*]{0,3}(?:$|[.!\n])/.test(text.slice(at + 1, at + 5));
}

/** Only a letter that ends its line or is quoted is taken for an answer out of range. */
function endsHere(text: string, end: number): boolean {
  return /^["'\])}.*]{0,4}(?:$|[\n}])/.test(text.slice(end, end + 6));
}

const lastText = new RegExp(`${pattern.text}(?=[^\\ue000-\\ue045]*$)`, 'u');

/** The naming of an option that stands closely before a letter. */
function namedBefore(text: string, at: number, last: MarkedSpan | undefined): MarkedSpan | null {
  const from = Math.max(last?.end ?? 0, at - 25);
  const found = lastText.exec(text.slice(from, at));
  if (found !== null) {
    const start = from + found.index;
    return { start, end: start + 1, mark: found[0] };
  }
  if (last === undefined || at - last.end >= 25) return null;
  return /[\ue000-\ue045]/.test(text.slice(last.end, at)) ? null : last;
}

/** What may stand between an option's text and its letter: "the liver (B)", "the liver, i.e. B". */
const apposition =
  /^["']? ?(?:[([]|(?:, |,? - | )?(?:i\.e\.|that is|namely|or)?,? ?|: ?|= ?|-> ?|\| ?)(?:the )?$/i;

/** "The liver (B)" is one naming; "the liver (A)" contradicts itself; other letters stand apart. */
function mergedSpan(text: string, named: MarkedSpan, letter: MarkedSpan): MarkedSpan | null {
  const bracket = /[([]/.test(text[letter.start]) ? text[letter.start] : '';
  const between = text.slice(named.end, letter.start) + bracket;
  const [one, other] = [choiceOfMark(named.mark), choiceOfMark(letter.mark)];
  if (one === null || other === null || !apposition.test(between)) return null;
  const { start } = named;
  if (one === other) return { ...letter, start };
  const isBracketed = !isLetterMark(named.mark) && /^["']? ?[([]$/.test(between);
  return isBracketed ? { ...letter, start, mark: marks.disagreeing } : null;
}
