import { type Direction, turnDirection } from '../../../suites/answers/directions.js';
import type { Plane } from '../../../suites/schema/schema.js';
import { answerStretches } from '../mentions/answerStretches.js';
import type { Mention } from '../mentions/mention.js';
import { createClauseFinder } from '../text/clauses.js';
import { itemsWithin } from '../text/itemsWithin.js';
import { stanceOf } from '../text/stanceOf.js';
import { type Actor, type AskedDirection, actorsOf, maskActors } from './actors.js';
import { type DirectionGroup, directionGroups } from './directionGroups.js';

/** Which structure is placed against which other, and on what image. */
interface DirectionQuestion {
  readonly asked: AskedDirection;
  /** Null where anatomical terms of direction mean nothing. */
  readonly plane: Plane | null;
}

/** What a direction question is about, and the answer's words. */
export interface DirectionAnswer extends DirectionQuestion {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** The more decisive come first. */
const manners = ['alone', 'relation', 'half', 'loose'] as const;

/** A direction of the target from the reference, as a text has it. */
interface Statement extends DirectionGroup {
  /** How much the words around it say that it is the answer: it stands alone, names both that were asked about, one, or neither. */
  readonly manner: (typeof manners)[number];
}

/**
 * Directions of the target seen from the reference that an answer states, each once: those of its most decisive stretch that states
 * any; in it, those that stand alone, else those in sentences that name target and reference, else one of these, else all. "The liver is left of the
 * spleen" is turned round when the spleen is the target.
 */
export function statedDirections(answer: DirectionAnswer): readonly Direction[] {
  const statements = withoutRestated(answer.text, statementsOf(answer));
  const within = answerStretches(answer.text).map((stretch) => itemsWithin(statements, stretch));
  const decisive = within.find((found) => found.length > 0) ?? [];
  const manner = manners.find((one) => decisive.some((statement) => statement.manner === one));
  const found = decisive.filter((statement) => statement.manner === manner);
  return [...new Set(found.map(({ direction }) => direction))];
}

const restating =
  /\b(?:i\.e\.|that is|that means|in other words|meaning|(?:which|this|and) (?:translates?|corresponds?|amounts?|equates?|is equivalent|means|is to say|would be|places it)|(?:or,|which|this|that) (?:in|on) (?:the |this )?image)/i;
/** Tells again what was told in terms of anatomy; what was told in those of the image it only goes on with. */
const onImage = /\b(?:in|on) (?:the |this )?image(?: terms| coordinates)?[,:]/i;
const ofImage = /\b(?:upper|lower|above|below|top|bottom)\b/i;

/** Directions that are not told again in other words: "posterior and lateral, which translates to lower-right". */
function withoutRestated(text: string, statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ start, end }, index) => {
    const next = statements[index + 1];
    if (next === undefined || next.start - end > 120) return true;
    const between = text.slice(end, next.start);
    return !restating.test(between) && (ofImage.test(text.slice(start, end)) || !onImage.test(between));
  });
}

function statementsOf({ asked, plane, text, mentions }: DirectionAnswer): Statement[] {
  const actors = actorsOf(text, mentions, asked);
  const groups = directionGroups(maskActors(text, actors), plane);
  const clauseOf = createClauseFinder(text);
  const isDenied = (group: DirectionGroup) => {
    const whole = withPreposition(text, group);
    return stanceOf(text, whole, clauseOf(whole)) === 'denied';
  };
  const listed = groups.filter((group, index) => isListed(text, group, groups[index - 1], groups[index + 1]));
  return groups
    .filter((group) => !isDenied(group))
    .flatMap((group) => orient(text, group, actors))
    .map((one) =>
      one.manner === 'alone' && listed.some(({ start }) => start === one.start)
        ? { ...one, manner: 'loose' }
        : one,
    );
}

/** "Above, below, left": one of several side by side is no answer by itself. */
function isListed(
  text: string,
  { start, end }: DirectionGroup,
  last: DirectionGroup | undefined,
  next: DirectionGroup | undefined,
): boolean {
  const isBehind = (from: number, to: number) =>
    /^[ ,;|/]{1,3}(?:(?:or|and|to|on|the) )*$/i.test(text.slice(from, to));
  return (
    (last !== undefined && isBehind(last.end, start)) || (next !== undefined && isBehind(end, next.start))
  );
}

/** A denial reaches through the words that belong to the direction: "not to the left". */
function withPreposition(text: string, { start, end }: DirectionGroup): { start: number; end: number } {
  const words = /\b(?:to|on|at|in|towards?)(?: the| its)? $/i.exec(
    text.slice(Math.max(0, start - 20), start),
  );
  return { start: start - (words?.[0].length ?? 0), end };
}

/** Turns a direction to be the target's from the reference; none when it is about something else. */
function orient(text: string, group: DirectionGroup, actors: readonly Actor[]): Statement[] {
  const sentence = sentenceAround(text, group);
  const within = itemsWithin(actors, sentence);
  const compared = within.find((actor) => isPointOfReference(text, actor));
  const subject = within.findLast((actor) => actor.end <= group.start && !isGoverned(text, actor))?.role;
  const after = within.find(
    (actor) => actor.start >= group.end && isObject(text.slice(group.end, actor.start)),
  );
  const object = (compared ?? after)?.role;
  if (subject === 'other' || object === 'other') return [];
  if (isMember(text, group)) return [{ ...group, manner: 'alone' }];
  const isRelation = subject !== undefined || object !== undefined;
  const isTurned =
    subject === undefined ? object === 'target' : subject === 'reference' && object !== 'reference';
  const direction = isTurned ? turnDirection(group.direction, 4) : group.direction;
  if (isRelation) {
    const namesBoth = subject !== undefined && object !== undefined && subject !== object;
    return [{ ...group, direction, manner: namesBoth ? 'relation' : 'half' }];
  }
  return [{ ...group, direction, manner: standsAlone(text, group) ? 'alone' : 'loose' }];
}

/** A conclusion within a sentence is one of its own: ", thus above". */
const sentenceStart = /(?:(?!, (?:so|thus|hence|therefore)\b)[^.;!?\n])*$/i;

function sentenceAround(text: string, { start, end }: DirectionGroup): { start: number; end: number } {
  const before = sentenceStart.exec(text.slice(Math.max(0, start - 400), start))?.[0].length ?? 0;
  const after = /^[^.;!?\n]*/.exec(text.slice(end, end + 400))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

const comparison =
  '(?:relative|compared|in relation|in comparison|with respect|with regard) (?:to|with)|seen from|as viewed from|from';
const sideOf =
  '(?:above|below|left|right|side|top|bottom|front|back|ahead|upper|lower|north|south|east|west|higher|rear) of';
const preposition = `${comparison}|${sideOf}|to|than|above|below|beneath|under|underneath|behind|beside|over|near|past|beyond|by|(?:level|line|even) with`;

/** "Relative to the liver, ..." */
const comparedBefore = new RegExp(`\\b(?:${comparison})(?: the)? $`, 'i');
/** "Above the liver": the liver is not what the sentence is about. */
const governedBefore = new RegExp(`\\b(?:${preposition})(?: the| that of the)? $`, 'i');

function isPointOfReference(text: string, { start }: Actor): boolean {
  return comparedBefore.test(text.slice(Math.max(0, start - 40), start));
}

function isGoverned(text: string, { start }: Actor): boolean {
  return governedBefore.test(text.slice(Math.max(0, start - 40), start));
}

/** Words between a direction and what it is taken from: "to the right side of the ..." */
function isObject(between: string): boolean {
  return between.length < 60 && !/\b(?:is|are|was|lies|while|whereas|and the|but)\b|,|:| - /i.test(between);
}

/** The value of a member of JSON: `"relation": "below"`. */
function isMember(text: string, { start, end }: DirectionGroup): boolean {
  return (
    /": ?"(?:to the |on the )?$/.test(text.slice(Math.max(0, start - 20), start)) && text.startsWith('"', end)
  );
}

/** An answer in so many words: a line, a sentence, or what a colon announces at the end of one. */
function standsAlone(text: string, { start, end }: DirectionGroup): boolean {
  return (
    /(?:^|[\n.:!?] ?)(?:(?:so|hence|therefore|thus)[,:]? )?(?:it(?:'s| is) )?(?:to the |on the |toward the )?["'(]{0,2}$/i.test(
      text.slice(Math.max(0, start - 50), start),
    ) &&
    /^["')]{0,2}[.,;!]?(?: |\n|$)(?!of\b|from\b|side\b|and\b|or\b|than\b|but\b)/i.test(
      text.slice(end, end + 10),
    )
  );
}
