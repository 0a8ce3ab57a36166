import { isSubjectAfter } from '../claims/grammar/neighbours.js';
import { choiceOfMark, isLetterMark, marks, pattern } from './markCharacters.js';
import { type MarkedSpan, withMarks } from './markedSpan.js';

const filler = `(?:(?:the|an?|its|to|on|at|in|towards|both|either|possibly|maybe|perhaps|also|even|partly|then|(?:the )?(?:options?|choices?)|(?:(?:lower|upper|left|right|medial|lateral|anterior|posterior) )?(?:parts?|bases?|tips?|tops?|domes?|ap(?:ex|ices)|poles?|lobes?|portions?|ends?|edges?|body|head|tail|loops?|bits?|sections?) of) ){0,4}["'([]{0,2}`;
const closer = String.raw`["')\]]{0,2}`;
const conjunction =
  'and/or|and|or|&|nor|vs\\.?|versus|as well as(?: with| for| of)?|plus|und|oder|et|ou|y|o|e|ni|还是|或者?|和|及|与|と|や|か|와|과|및|또는';
const couldAlsoBe =
  '(?:but|though|although|or) (?:the answer |it |this |that )?(?:could|might|may) (?:also |equally |just as well |as well )?be';

/** "A, B", "A/B", "A + B". */
const enumerates = new RegExp(`^${closer} ?(?:[,/&+<>|]|->) ?${filler}$`, 'iu');
/** "A and B", "A (or possibly B)", "A, but it could also be B". */
const conjoins = new RegExp(
  `^${closer}[,(]? ?[(]?(?:${conjunction}),? ?${filler}$|^${closer}[,;(]? ?${couldAlsoBe} ${filler}$`,
  'iu',
);
/** "A to D", "A-D". */
const ranges = /^(?: ?-+ ?| to | through | thru | bis )$/;
/** "A. left kidney B. spleen", "A) B) C)": nothing but signs between lettered options. */
const adjoins = /^(?:["')\]]{0,2} |[)\]"'.] ?[(["']?)$/;
/** "B; C" at an end. */
const semicolon = /^["')\]]{0,2} ?; ?$/;
const listEnd = /^["')\]]{0,2}(?:[;.\n]|$)/;

/** "C, although D is equally possible". */
const contrasts = new RegExp(`^${closer},? (?:but|although|though|while|whereas) ${filler}$`, 'iu');
const equallyLikely =
  /^["')\]]{0,2} (?:is|seems|appears|would be|could be) (?:equally|just as|as) (?:well )?(?:likely|possible|plausible|probable|good)\b/;

/** A comma and a preposition, behind which another place is told. */
const placing = /^[^\p{L}]*, ?(?:in|on|at|to|towards)\b|->/iu;

const isOr = /\b(?:or|oder|ou|o|vs|versus|but|though|although)\b|或|还是|か|또는/iu;

/** A verb in the singular says that a last name after "and" or a comma begins a clause of its own. */
const singularVerb =
  /^["')\]]{0,2} (?!(?:as|across|plus|besides|its|this|thus|versus|always|towards|perhaps)\b)(?:is|was|has|does|(?:even )?(?:larg|bigg|small)er still|[a-z]{2,}[^s\W]s)\b/;

/** Puts one mark for options that stand side by side, as "several"; of names that are no options only the option is left. */
export function joinMarks(text: string): string {
  const found = Array.from(text.matchAll(new RegExp(pattern.mark, 'gu')), ({ 0: mark, index }) => ({
    start: index,
    end: index + 1,
    mark,
  }));
  const joined: MarkedSpan[] = [];
  for (let first = 0; first < found.length; first++) {
    const last = lastMember(text, found, first);
    if (last > first) joined.push(joinedSpan(text, found.slice(first, last + 1)));
    first = last;
  }
  return withMarks(text, joined);
}

/** The last of the marks that stand side by side from one on; after "and" a comma joins no more. */
function lastMember(text: string, found: readonly MarkedSpan[], first: number): number {
  let last = first;
  let isClosed = false;
  for (; last + 1 < found.length; last++) {
    const joint = jointOf(text, found[last], found[last + 1]);
    if (joint === null || (isClosed && joint === 'comma')) break;
    isClosed ||= joint === 'word';
  }
  const isOwnSubject =
    last > first &&
    !isOr.test(gapBetween(text, found[last - 1], found[last])) &&
    !isSamePhrase(text, found[first], found[last]) &&
    singularVerb.test(text.slice(found[last].end, found[last].end + 23));
  return isOwnSubject ? last - 1 : last;
}

/** "The bone between the A and B is": an article before the first only. */
function isSamePhrase(text: string, first: MarkedSpan, last: MarkedSpan): boolean {
  const hasArticle = ({ start }: MarkedSpan) =>
    /\b(?:the|an?) $/i.test(text.slice(Math.max(0, start - 5), start));
  return (
    hasArticle(first) &&
    !hasArticle(last) &&
    !isSubjectAfter(text.slice(Math.max(0, first.start - 40), first.start))
  );
}

/** How two marks are joined: by a word, a comma or the like, or signs; null where they stand apart. */
function jointOf(text: string, one: MarkedSpan, other: MarkedSpan): 'word' | 'comma' | 'sign' | null {
  const gap = gapBetween(text, one, other);
  // "Not A -> B"
  if (
    gap.includes('->') &&
    /\b(?:not|no)\b[^.\n]{0,8}$/i.test(text.slice(Math.max(0, one.start - 12), one.start))
  )
    return null;
  // "Behind the heart, in the lower lobe"
  if (one.mark === marks.other && other.mark !== marks.other && placing.test(gap)) return null;
  if (isApposed(text, one, other, gap)) return null;
  const areLetters = isLetterMark(one.mark) && isLetterMark(other.mark);
  if (conjoins.test(gap)) return 'word';
  if (contrasts.test(gap) && equallyLikely.test(text.slice(other.end, other.end + 40))) return 'word';
  if (enumerates.test(gap) && isLetterMark(one.mark) === isLetterMark(other.mark)) return 'comma';
  if (areLetters && adjoins.test(gap) && (!gap.includes('.') || isSignsOnly(text, other.start)))
    return 'sign';
  if (areLetters && ranges.test(gap) && /^(?:$|\W)/.test(text.slice(other.end, other.end + 1))) return 'sign';
  // "Mild to moderate"
  const isPreferred = /\bprefer/i.test(text.slice(Math.max(0, one.start - 16), one.start));
  if (
    /^ to $/.test(gap) &&
    !isPreferred &&
    choiceOfMark(one.mark) !== null &&
    choiceOfMark(other.mark) !== null
  )
    return 'sign';
  const isListed = areLetters || isSignsOnly(text, one.start);
  return isListed && semicolon.test(gap) && listEnd.test(text.slice(other.end, other.end + 4))
    ? 'sign'
    : null;
}

/** "It covers the structure in front of the Y, the X.": the last name tells what the structure is. */
function isApposed(text: string, one: MarkedSpan, other: MarkedSpan, gap: string): boolean {
  return (
    one.mark === marks.other &&
    other.mark !== marks.other &&
    /^, (?:namely |i\.e\.,? )?the $/i.test(gap) &&
    /\b(?:structure|organ|vessel|muscle|bone|area|region|loop|gland|one)\b[^.,;]{0,40} $/i.test(
      text.slice(Math.max(0, one.start - 70), one.start),
    ) &&
    /^["')\]]{0,2}(?:[.;\n]|$)/.test(text.slice(other.end, other.end + 3))
  );
}

/** True when the line holds no words from its start to a mark: "A. B". */
function isSignsOnly(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 60, text.lastIndexOf('\n', at) + 1), at);
  return !/\p{L}/u.test(line);
}

function gapBetween(text: string, one: MarkedSpan, other: MarkedSpan): string {
  return text.slice(one.end, Math.min(other.start, one.end + 80));
}

function joinedSpan(text: string, members: readonly MarkedSpan[]): MarkedSpan {
  return { start: members[0].start, end: members[members.length - 1].end, mark: markOf(text, members) };
}

/** One option is left beside other names, unless "or" puts one of these in its place. */
function markOf(text: string, members: readonly MarkedSpan[]): string {
  const options = members.filter(({ mark }) => choiceOfMark(mark) !== null);
  const choices = new Set(options.map(({ mark }) => choiceOfMark(mark)));
  const isPlain = members.every(({ mark }) => mark === marks.other || choiceOfMark(mark) !== null);
  if (!isPlain || choices.size > 1) return marks.several;
  if (choices.size === 0) return marks.other;
  const isDoubted = members.some(
    (member, index) =>
      index > 0 &&
      [member.mark, members[index - 1].mark].includes(marks.other) &&
      isOr.test(gapBetween(text, members[index - 1], member)),
  );
  if (isDoubted) return marks.several;
  return (options.find(({ mark }) => isLetterMark(mark)) ?? options[0]).mark;
}
