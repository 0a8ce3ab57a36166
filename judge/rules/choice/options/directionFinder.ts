import type { Direction } from '../../../../suites/answers/directions.js';
import { type DirectionGroup, directionGroups } from '../../direction/directionGroups.js';
import { createDirectedFinder } from './directedFindings.js';
import { createActorFinder, withoutActors } from './directionActors.js';
import { directionOfTarget } from './directionOfTarget.js';
import { isDiagonal, withParts } from './directionParts.js';
import type { AskedOptions, OptionMention } from './options.js';
import { createPlaceFinder, isPlace } from './placeFinder.js';
import { placesApart } from './placesApart.js';
import { areRelations, createRelationFinder } from './relationFinder.js';
import { createSideFinder } from './sideFinder.js';

/** "To the left", "on the left side". */
const beside = /\b(?:to|on|towards?|the|side|of|it)\b/gi;

/** The direction that a text is the name of, and nothing else; `null` for any other text. */
export function directionNamed(text: string): Direction | null {
  const [group, ...others] = directionGroups(text, null);
  if (group === undefined || others.length > 0) return null;
  const besides = `${text.slice(0, group.start)} ${text.slice(group.end)}`.replace(beside, '');
  return /\p{L}/u.test(besides) ? null : group.direction;
}

/** Whether texts are directions on an image, relations in the body, or places in an image, of which one may be its middle. */
export function areDirections(names: readonly string[]): boolean {
  return areImageDirections(names) || areRelations(names) || names.every(isPlace);
}

function areImageDirections(names: readonly string[]): boolean {
  return names.every((name) => directionNamed(name) !== null);
}

/** Finds directions of the kind that the options are; where nothing is compared, a place in the image is one of them, too. */
export function createDirectionFinder(
  names: readonly string[],
  question: AskedOptions,
): (text: string) => readonly OptionMention[] {
  const isWhole = names.some((name) => /^(?:left|right) of$/i.test(name.trim()));
  const findDirected = question.asked === null ? createDirectedFinder(names) : () => [];
  const findPlain = createPlainDirectionFinder(names, question);
  const find = (text: string) => {
    const directed = findDirected(text);
    return directed.length > 0 ? directed : findPlain(text);
  };
  const found = (text: string) => find(text).filter((mention) => !isInOrder(text, mention));
  return isWhole ? (text) => found(text).map((mention) => withPreposition(text, mention)) : found;
}

const order =
  /\b(?:front to back|back to front|top to bottom|bottom to top|left to right|right to left|side to side|head to foot)\b/giu;

/** "From front to back": the order in which things are told. */
function isInOrder(text: string, { start, end }: OptionMention): boolean {
  const from = Math.max(0, start - 16);
  return Array.from(text.slice(from, end + 16).matchAll(order)).some(
    ({ 0: said, index }) => from + index <= start && from + index + said.length >= end,
  );
}

/** "Left of" as an option's whole text, with its preposition. */
function withPreposition(text: string, mention: OptionMention): OptionMention {
  const isEnding = /^ of(?=["')\]}*]{0,3}\s*(?:$|[\n.,;:(✓✔✅☑❌✗✘☒]|isn't\b|is\b))/.test(
    text.slice(mention.end, mention.end + 12),
  );
  return isEnding ? { ...mention, end: mention.end + 3 } : mention;
}

function createPlainDirectionFinder(
  names: readonly string[],
  question: AskedOptions,
): (text: string) => readonly OptionMention[] {
  if (!areImageDirections(names))
    return areRelations(names) ? createRelationFinder(names, question) : createPlaceFinder(names);
  const findDirections = createImageDirectionFinder(names, question);
  const findSided =
    question.asked === null && names.every((name) => /^(?:left|right)$/i.test(name))
      ? createSideFinder(names)
      : null;
  const isCompared = question.asked !== null || !names.every(isPlace);
  return (text) => {
    const found = findDirections(text);
    const sided = findSided?.(text) ?? [];
    if (sided.length > 0) return sided;
    if (isCompared || found.some(({ meaning }) => meaning !== null)) return found;
    const placed = createPlaceFinder(names)(text);
    return placed.some(({ meaning }) => meaning !== null) ? placed : found;
  };
}

/**
 * Finds directions as the image shows them; the options' own mean them, others `null`. Where the question's target and
 * reference are known, a direction is told of the target.
 */
function createImageDirectionFinder(
  names: readonly string[],
  { asked, plane }: AskedOptions,
): (text: string) => readonly OptionMention[] {
  const choices = names.map(directionNamed);
  const findActors = createActorFinder(asked);
  const areDiagonal = choices.every((choice) => choice !== null && isDiagonal(choice));
  return (text) => {
    const found = findActors(text);
    const masked = asRelations(withoutActors(text, found).replace(notBut, blank));
    const groups = withParts(text, directionGroups(masked, plane), areDiagonal ? found : null);
    const actors = asked === null ? found.filter(({ role }) => role !== 'other') : found;
    const told = groups
      .filter((group, index) => !isOtherUse(masked, group) && !isVerdict(text, group, groups[index - 1]))
      .map((group) => {
        const choice = choices.indexOf(directionOfTarget({ text, actors, groups }, group));
        const isRightAbove = /\bright $/i.test(text.slice(Math.max(0, group.start - 6), group.start));
        // "Right above" means straight above as often as above and to the right.
        if (isRightAbove) return { start: group.start - 6, end: group.end, meaning: null };
        return { start: group.start, end: group.end, meaning: choice < 0 ? null : choice };
      });
    const isRelated = told.some(
      ({ end, meaning }) => meaning !== null && related.test(text.slice(end, end + 12)),
    );
    const apart = isRelated || concluded.test(text) ? null : placesApart(text, found);
    const choice = choices.indexOf(apart?.direction ?? null);
    return apart === null || choice < 0 ? told : [{ start: apart.start, end: apart.end, meaning: choice }];
  };
}

/** What a direction is taken from, or a conclusion: nothing else tells how two places lie. */
const related =
  /^(?:[- ]hand)?(?: side)? (?:of|to|from|than|relative|compared)\b(?! (?:the|this) (?:\w+ )?(?:image|picture|scan|slice))/i;
const concluded = /\b(?:so|thus|therefore|hence|consequently|answer|means)\b/i;

/** "Not to the right, but to the left": the first is none. */
const notBut = /\bnot (?:[\w-]+[ ,]+){1,6}?but\b/gi;

function blank(words: string): string {
  return '.'.repeat(words.length);
}

/** A sentence that tells what is compared with what: "relative to the liver, it lies on the left side of the image". */
const comparing =
  /\b(?:(?:relative|compared|in relation|in comparison|with respect|with regard) (?:to|with)|(?:seen|viewed|measured|looking|starting|counted|going) from)\b/i;
const ofImage =
  /(?<=\b(?:left|right|top|bottom|upper|lower)(?:-hand)?)(?: (?:side|corner|quadrant|half|edge|part|portion|region|area|third|border|margin))?(?:,? (?:of|in|on) (?:the|this) (?:\w+ )?(?:image|picture|scan|slice|view|figure))?/gi;

/** Takes off that a place is one of the image where it is told from something: there it is a direction. */
function asRelations(masked: string): string {
  return masked.replace(/[^.;!?\n]+/g, (sentence) =>
    comparing.test(sentence) ? sentence.replace(ofImage, (words) => ' '.repeat(words.length)) : sentence,
  );
}

/** "As described above", "the figure above". */
const otherUseBefore =
  /\b(?:described|mentioned|noted|stated|listed|said|given|explained|(?:as|image|picture|figure|scan|slice) (?:seen|shown)|discussed|outlined|see|as|(?:figure|image|picture|table|text|question|line|list|section|message|explanation)s?|of the|from the|all|the(?: \w+)? (?:one|box|part|half|edge)) (?:the )?$/i;
/** "Above all", "the upper box", "up to now", "right, let me look"; not "right, I think". */
const otherUseAfter =
  /^(?:[- ](?:most|hand))?[.,!]? (?:all\b|box|boxes|half|part|portion|edge|border|margin|corner|quadrant|third|pole|end|answer|option|choice|letter|direction is|one\b|image|picture|to (?:now|date|here|this)|until|now\b|let\b|so\b|okay|i\b(?!\.e|'d\b| (?:think|believe|guess|suppose|reckon|assume|would|suspect)\b))/i;

/** "Shows up", "boils down to". */
const verbWith =
  /\b(?:show|turn|end|pick|ma[dk]e|tak|fill|com|sum|lin|light|follow|clos|break|boil|narrow|zoom|look|set)(?:e|s|es|n|ed|ing|ping|ming)? $/i;

function isOtherUse(text: string, { start, end }: DirectionGroup): boolean {
  const isOfVerb =
    /^(?:up|down)$/i.test(text.slice(start, end)) &&
    verbWith.test(text.slice(Math.max(0, start - 12), start));
  return (
    isOfVerb ||
    (otherUseBefore.test(text.slice(Math.max(0, start - 40), start)) &&
      !/^ (?:the|it|its|this|that|both)\b/.test(text.slice(end, end + 6))) ||
    otherUseAfter.test(text.slice(end, end + 30))
  );
}

/** "Below is right." */
function isVerdict(
  text: string,
  { start, end }: DirectionGroup,
  before: DirectionGroup | undefined,
): boolean {
  if (before === undefined || text.slice(start, end) !== 'right') return false;
  return text.slice(before.end, start) === ' is ';
}
