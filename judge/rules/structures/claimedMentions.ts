import { finalAnswer } from '../mentions/finalAnswer.js';
import type { Mention } from '../mentions/mention.js';
import type { OpenAnswer } from '../openAnswer.js';
import { identityWords } from '../text/identityWords.js';

const asIdentity = [
  identityWords,
  String.raw`namely|specifically|i\.e\.`,
  String.raw`box [^.;,\n]{0,40}(?:around|over|on|surrounds|covers)`,
  '(?:functions?|roles?|purpose|tasks?|job) of',
].join('|');
const hedge = 'clearly|most likely|likely|probably|possibly|perhaps|indeed|actually|either';
const partOf = '(?:a |an |the )?(?:part|portion|section|cross-section|lobe|image|view|area|region) of';

/** Words that say what the asked-for structure is, right before its name. */
const identity = new RegExp(
  String.raw`\b(?:${asIdentity})[:,]?(?: (?:${hedge}|${partOf})){0,2} ?(?:the |an? |one of the |both )?(?:human |patient's |person's )?["'(]{0,2}$`,
  'i',
);

const besides = [
  'next to|adjacent to|near(?:by)?|beside|behind|in front of|above|below|beneath|under|over|between|around',
  'surround(?:s|ed|ing)?(?: by)?|border(?:s|ed|ing)?(?: by)?|along with|(?:left|right) (?:side )?of|compared (?:to|with)',
  '(?:lateral|medial|anterior|posterior|superior|inferior|close|relative|proximal|distal|attached|connected|deep|superficial) to',
  'from|into|to|with|by|within|through|via|in',
].join('|');

/** Words that place something else relative to the asked-for structure. */
const neighbour = new RegExp(String.raw`\b(?:${besides}) (?:the |an? |both )?$`, 'i');

/** A further name in a list: "the liver and the spleen", "left, right". */
const joint =
  /^["')]{0,2}(?:, | and | or |\/|, and |, or | & | and\/or | or possibly |, (?:and |or )?(?:most likely|likely|probably|possibly|perhaps|specifically|namely|more precisely) )(?:the |an? |both )?(?:(?:part|portion|section) of (?:the |an? )?)?["'(]{0,2}$/i;

/** Nothing but a name on a line or at the start of a sentence. */
const opening =
  /(?:^|[\n.:!?] ?|^\W{0,4}[A-Za-z][.)] )(?:\d+[.)] ?)?(?:so,? |therefore,? |thus,? )?(?:the |an? |both |human )?["'(]{0,2}$/i;

/** After a name: that it lies in the box. */
const enclosed =
  /^["')]{0,2}(?: (?:muscle|bone))? (?:is|are|appears? to be|seems? to be) (?:clearly |the ){0,2}(?:one |structure |organ )?(?:enclosed|highlighted|outlined|boxed|marked|inside|within|in the (?:green )?box)\b/i;

/** After a name: that it is the largest. */
const largest =
  /^["')]{0,2}(?: (?:muscle|bone))? (?:clearly )?(?:(?:is|are|appears? to be|seems? to be) (?:clearly |by far |probably |likely |the ){0,3}(?:largest|biggest)|(?:covers|occupies|takes up|has) (?:by far )?(?:the )?(?:largest|biggest|most)|dominates)\b/i;

/** Between a name and the next of two that are said to be asked for; nothing where a pair is one name ("both lungs"). */
const alternative = /^(?:["')]{0,2} (?:and|or|and\/or) (?:the |an? )?)?["'(]{0,2}$/i;

/**
 * The mentions by which an answer says what the asked-for structure is, without those it denies. Where an answer
 * is announced ("Answer: ...") it alone counts; then a first line that holds nothing else; then names that are said to
 * be what was asked for ("the liver is the largest"); then `identified` mentions; then names that are not just
 * neighbours ("next to the liver").
 */
export function claimedMentions({
  item,
  text,
  mentions,
}: Pick<OpenAnswer<'structures'>, 'item' | 'text' | 'mentions'>): readonly Mention[] {
  const meant = mentions.filter((mention) => mention.stance !== 'denied');
  const announced = finalAnswer(text);
  const candidates = [
    announced === null
      ? []
      : meant.filter(({ start, end }) => start >= announced.start && end <= announced.end),
    bareFirstLine(text, meant),
    askedMentions(text, meant, item.answer.asked.about === 'largest' ? largest : enclosed),
    identifiedMentions(text, meant),
    meant.filter((mention) => !neighbour.test(textBefore(text, mention))),
  ];
  return candidates.find((found) => found.length > 0) ?? [];
}

/** Names after a word of identity ("is", "contains", "function of"); else the first that opens a sentence. */
export function identifiedMentions(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const meant = mentions.filter((mention) => mention.stance !== 'denied');
  const identified = withJoined(text, meant, (mention) => identity.test(textBefore(text, mention)));
  if (identified.length > 0) return identified;
  return firstSentence(
    text,
    withJoined(text, meant, (mention) => opening.test(textBefore(text, mention))),
  );
}

/** Names that are said to be what was asked for, and alternatives to them: "the liver or the spleen is the largest". */
function askedMentions(text: string, mentions: readonly Mention[], asAsked: RegExp): readonly Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions.toReversed()) {
    const next = found.at(-1);
    const isAlternative = next !== undefined && alternative.test(text.slice(mention.end, next.start));
    if (isAlternative || asAsked.test(text.slice(mention.end, mention.end + 100))) found.push(mention);
  }
  return found.reverse();
}

function textBefore(text: string, { start }: Mention): string {
  return text.slice(Math.max(0, start - 90), start);
}

/** Mentions of the first line when it says little else: "Liver", "B) The left lung." */
function bareFirstLine(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const lineEnd = text.indexOf('\n');
  const end = lineEnd < 0 ? text.length : lineEnd;
  if (end > 200) return [];
  const found = mentions.filter((mention) => mention.end <= end);
  const rest = found.reduceRight(
    (line, { start, end: last }) => line.slice(0, start) + line.slice(Math.max(start, last)),
    text.slice(0, end),
  );
  return /^(?:\W|\d|\b(?:the|an?|and|or|both|left|right|human|of|side|bilateral|[A-H])\b)*$/i.test(rest)
    ? found
    : [];
}

/** Mentions that fit, and those joined to them. */
function withJoined(
  text: string,
  mentions: readonly Mention[],
  fits: (mention: Mention) => boolean,
): readonly Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    const isJoined =
      last !== undefined &&
      (last.start === mention.start ||
        joint.test(text.slice(last.end, Math.min(mention.start, last.end + 30))));
    if (isJoined || fits(mention)) found.push(mention);
  }
  return found;
}

function firstSentence(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const length = text.slice(first.end).search(/[.!?\n](?:\s|$)/);
  return length < 0 ? mentions : mentions.filter(({ start }) => start < first.end + length);
}
