import type { OptionMention } from './options.js';

/** Number words from 2 on; 1 is too often an article. */
const words = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve|a dozen',
  ...['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'].map((stem) => `${stem}teen`),
  'twenty',
  ...['one', 'two', 'three', 'four'].map((unit) => `twenty[- ]${unit}`),
];

const anyNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/_-])(?:\d{1,6}|zero|${words.toReversed().join('|')})(?![\p{L}\p{N}/%_]|[.,:]\d|-(?!\s)|(?: ?(?:mm|cm|px|pixels?|hu|kv|ma|degrees|percent|st|nd|rd|th|o'clock)\b))`,
  'giu',
);

/** Numbers that name something else: a step, a figure, a vertebra, a point. */
const otherUse =
  /(?:\b(?:fig(?:ure)?s?\.?|steps?|tables?|sections?|parts?|pages?|numbers?|no\.|ribs?|slices?|images?|series|phase|level|version|box(?:es)?|[xyz] ?=|about|grade|type|stage|chapter|question|item)|[([<>]|\b[clt]) ?$/i;

/** "One" as a number, and not as a pronoun: for itself, after "only" and the like. */
const one =
  /(?:(?<=^|[\n=:] ?|\b(?:so|hence|thus|therefore) |\b(?:only|just|exactly|precisely|altogether|total of|number is|answer is|count is|there is) )|(?<=[.;] ))one(?=[^\p{L}\n]*(?:$|\n)|(?<=\b(?:only|just|exactly|precisely|total of) one) (?!of (?!the|these|them)|another|(?:on|at) the|would|could|might|who)\p{L})/giu;

/** "A single nodule", "a pair of". */
const inWords =
  /(?<![\p{L}-]|\bnot )(?:(?<single>(?:an? |only a |just a )?(?:single|solitary|lone)|the only(?! (?:option|answer|choice|possib|number|way|explanation|difference|one|thing)))|an? pair of)(?= \p{L}{3})/giu;

/** "One or two": neither. */
const oneOr = /(?<![\p{L}\p{N}])(?:one|1) or (?:two|2|three|3|more)(?![\p{L}\p{N}])/giu;

/** "One, two, three": counting aloud ends with the number. */
const counting = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])one(?:, (?:and )?(?:${words.slice(0, 11).join('|')}))*,? (?:and )?(?<last>${words.slice(0, 11).join('|')})(?![\p{L}\p{N}-])`,
  'giu',
);

/** More than anybody counts, where an option is open: "three or more". */
const countless = /(?<![\p{L}-])(?:numerous|innumerable|countless|multiple|many)(?= \p{L}{3})/giu;

/** "More than three". */
const above = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:more than|over|greater than|>) ?(?<above>\d{1,6}|one|${words.toReversed().join('|')})(?![\p{L}\p{N}/%_]|[.,:]\d|-(?!\s)| ?(?:mm|cm|hu|degrees|percent)\b)`,
  'giu',
);

/** "At least five" is more than three. */
const atLeast = /\bat least $/i;

/** Things that are counted in the question itself. */
const perSide = /^ (?:[\w-]+ ){0,2}?(?:on|at|in|per) (?:each|either|every)\b/i;

const drawn =
  /^ (?:green |yellow |blue |colou?red |bounding |given |possible |answer )*(?:boxes|box|rectangles?|options?|choices|candidates|images?|pictures?|slices?|planes?|views?|steps?|structures? (?:to choose|listed|named|given))\b/i;

const openEnded =
  /^(?:(?:more than|over|>) ?(?<over>\w+)|(?:at least |>= ?)?(?<least>\w+)(?: or more|\+| and more| or above))$/i;
const plainNumber = new RegExp(`^(?:\\d{1,6}|zero|none|one|${words.join('|')})$`, 'i');

/** From which number on an open option holds: "more than 2", "6 or more"; null for any other. */
function leastOf(name: string): number | null {
  const { over, least } = openEnded.exec(name)?.groups ?? {};
  const told = over ?? least ?? '';
  return plainNumber.test(told) ? numberOf(told) + (over === undefined ? 0 : 1) : null;
}

/** Whether options are numbers, in digits or words, of which one may be open: "more than 2". */
export function areNumbers(names: readonly string[]): boolean {
  const plain = names.filter((name) => plainNumber.test(name));
  const open = names.filter((name) => leastOf(name) !== null);
  return plain.length > 1 && open.length < 2 && plain.length + open.length === names.length;
}

/** "None", "there are no fractures", where none is an option. */
const nothing =
  /(?<![\p{L}-])(?:not (?:a single|one)(?= \p{L})|free (?:of|from)(?= (?!charge|motion|art[ei]fact)\p{L})|none(?! of (?:the|these|those) (?:above|options|choices|answers)\b)|(?<=\bthere (?:is|are) |\b(?:i|we) (?:see|count|find) )no(?= (?!doubt|way|reason|question|other|more)\p{L}))/giu;

/** Finds the options among the numbers of a text, written in digits or words; other numbers mean `null`. */
export function createNumberFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const isNoneOffered = names.some((name) => /^(?:none|0|zero)$/i.test(name));
  const values = names.map((name) => (plainNumber.test(name) ? numberOf(name) : Number.NaN));
  const open = names.findIndex((name) => leastOf(name) !== null);
  const least = open < 0 ? Number.POSITIVE_INFINITY : (leastOf(names[open]) ?? Number.POSITIVE_INFINITY);
  return (text) =>
    [
      ...(open < 0 ? [] : text.matchAll(above)),
      ...text.matchAll(oneOr),
      ...text.matchAll(counting),
      ...text.matchAll(anyNumber),
      ...text.matchAll(one),
      ...text.matchAll(inWords),
      ...(isNoneOffered ? text.matchAll(nothing) : []),
      ...(open < 0 ? [] : text.matchAll(countless)),
    ]
      .sort((first, second) => first.index - second.index)
      .filter(({ index }, place, found) => found.slice(0, place).every((other) => index >= endOf(other)))
      .map((found) => {
        const number =
          found.groups?.above === undefined
            ? numberOf(found.groups?.last ?? found[0])
            : numberOf(found.groups.above) + 1;
        const isEither = / or /i.test(found[0]);
        const choice = isEither ? -1 : number >= least ? open : values.indexOf(number);
        const [before = ''] = choice === open ? (atLeast.exec(text.slice(0, found.index)) ?? []) : [];
        return { start: found.index - before.length, end: endOf(found), meaning: choice < 0 ? null : choice };
      })
      .filter((mention) => isCount(text, mention));
}

function endOf({ 0: said, index }: RegExpExecArray): number {
  return index + said.length;
}

function numberOf(said: string): number {
  if (/^(?:zero|none|no|not (?:a single|one)|free (?:of|from))$/i.test(said)) return 0;
  if (/(?:single|solitary|lone|the only)$/i.test(said)) return 1;
  if (/^(?:numerous|innumerable|countless|multiple|many)$/i.test(said)) return Number.MAX_SAFE_INTEGER;
  if (/pair of$/i.test(said)) return 2;
  if (/^\d/.test(said)) return Number(said);
  if (/^one$/i.test(said)) return 1;
  return 2 + words.findIndex((word) => new RegExp(`^(?:${word})$`, 'i').test(said));
}

function isCount(text: string, { start, end }: OptionMention): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 60);
  // "1. Look at the image."
  if (/^\d/.test(text.slice(start, end)) && /(?:^|\n|[.!?] )$/.test(before) && /^[.)] ?\p{L}/u.test(after))
    return false;
  if (drawn.test(after) || perSide.test(after)) return false;
  const isWhole = /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(before) && /^\W*(?:\n|$)/.test(after);
  return isWhole || !otherUse.test(before);
}
