import type { Span } from '../text/itemsWithin.js';

/** A stretch of a text that may hold its answer. */
export interface Stretch extends Span {
  readonly kind: 'announced' | 'concluded' | 'corrected' | 'whole';
}

const announcement =
  /\b(?:final(?: (?:choice|verdict|decision|diagnosis))?(?= ?:)|(?:final )?answer|conclusion|verdict(?= ?:)|diagnosis(?= ?:))(?: is)?(?: ?[:=]| is\b)|\\boxed ?\{|<answer>/gi;

const correction =
  /(?:^|[.!?;\n] ?|- ?)(?:(?:but|oh|hm+|ah|hold on)[,.]? )*(?:wait|no(?=[,.:;!])|sorry|apologies|my (?:mistake|bad|error)|i (?:mean|meant)|or rather|actually|correction|on second thoughts?|on reflection|on closer (?:look|inspection|examination)|looking (?:closer|again|more closely)|scratch that)\b(?:[,.:;! -]{1,3}(?:i (?:mean|meant)|make that|it should be|actually)\b){0,2}[,.:;!]?|(?<=\b(?:at first|initially|first|thought|i would have)\b[^.!?\n]{0,80}),? but\b/gi;

const conclusionWords = [
  String.raw`(?<opening>(?:^|[.!?;:\n] ?)(?:and )?(?:so|therefore|thus|hence|overall|consequently|accordingly|altogether|in (?:conclusion|summary|short|sum|total)|to (?:conclude|sum up)|taken together|all in all|this leaves|that leaves|which leaves)\b(?! far\b))`,
  String.raw`(?<joining>->|=>|(?:,|;| -| and) (?:and )?(?:hence|thus|therefore|so (?=(?:the answer|this|it|that|to the|[io]n (?:the|this) image|on the|above|below|left|right|upper|lower)\b))|\bi(?:'d|'m| would| am)? (?:still |rather |therefore )?(?:lean(?:ing)? towards?|go(?:ing)? (?:with|for)|opt for|settle (?:on|for)|vote for)\b)`,
  String.raw`\b(?:therefore|thus|hence|consequently)\b`,
];
const conclusion = new RegExp(conclusionWords.join('|'), 'gi');

/**
 * Stretches of a plain text that may hold its answer, the most decisive first: after the last "Answer:", the last conclusion, all that
 * follows the last correction ("No, ..."), all of the text. A correction behind one of the first two puts it last but one.
 */
export function answerStretches(text: string): readonly Stretch[] {
  const corrected = lastCorrection(text);
  const decisive = [announced(text), concluded(text)].filter((stretch) => stretch !== null);
  const isStale = ({ start }: Span) => corrected !== null && start < corrected.start;
  return [
    ...decisive.filter((stretch) => !isStale(stretch)),
    ...(corrected === null ? [] : [corrected]),
    ...decisive.filter(isStale),
    { kind: 'whole', start: 0, end: text.length },
  ];
}

/** After the last "Answer:" to the end of that line, or of the next one; null where no answer is announced. */
export function announced(text: string): Stretch | null {
  const last = [...text.matchAll(announcement)].at(-1);
  if (last === undefined) return null;
  const start = last.index + last[0].length;
  const from = text[start] === '\n' ? start + 1 : start;
  const lineEnd = text.indexOf('\n', from);
  return { kind: 'announced', start, end: lineEnd < 0 ? text.length : lineEnd };
}

function lastCorrection(text: string): Stretch | null {
  const last = [...text.matchAll(correction)].at(-1);
  if (last === undefined) return null;
  return { kind: 'corrected', start: last.index + last[0].length, end: text.length };
}

/** The last sentence that draws a conclusion, from the word that says so if it opens a clause. */
function concluded(text: string): Stretch | null {
  const last = [...text.matchAll(conclusion)].at(-1);
  if (last === undefined) return null;
  const { index, groups } = last;
  const opens = groups?.opening !== undefined || groups?.joining !== undefined;
  const from = index + last[0].length;
  const length = text.slice(from, from + 600).search(/[.!?](?:\s|$)|\n/);
  const start = opens ? index + last[0].search(/\p{L}/u) : sentenceStart(text, index);
  return { kind: 'concluded', start, end: length < 0 ? Math.min(text.length, from + 600) : from + length };
}

function sentenceStart(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 400), index);
  return index - (/[^.!?;\n]*$/.exec(before)?.[0].length ?? 0);
}
