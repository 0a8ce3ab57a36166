import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { type Direction, turnDirection } from '../../../suites/answers/directions.js';
import type { Plane } from '../../../suites/schema/schema.js';
import { announced as announcedSpan } from '../mentions/answerStretches.js';
import { maskNames } from '../mentions/maskNames.js';
import type { Mention } from '../mentions/mention.js';
import { createClauseFinder } from '../text/clauses.js';
import { itemsWithin } from '../text/itemsWithin.js';
import { stanceOf } from '../text/stanceOf.js';
import { type DirectionGroup, directionGroups } from './directionGroups.js';

/** Which structure is placed against which other, by their names, and on what image. */
export interface Placement {
  readonly asked: { readonly target: string; readonly reference: string };
  /** Null where anatomical terms of direction mean nothing. */
  readonly plane: Plane | null;
}

/** What a direction question is about, and the answer's words. */
export interface DirectionAnswer extends Placement {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Who a name is in the question: what is placed, what it is placed against, or something else. */
type Role = 'target' | 'reference' | 'other';

interface Actor {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

interface Statement extends DirectionGroup {
  /** True when the sentence names the target or the reference. */
  readonly isRelation: boolean;
}

/**
 * Directions of the target seen from the reference that an answer states, each once. "The liver is left of the spleen" is turned round when the spleen is the target.
 * An announced answer counts alone, then a concluding sentence, then sentences that name target or reference.
 */
export function statedDirections(answer: DirectionAnswer): readonly Direction[] {
  const { text } = answer;
  const statements = statementsOf(answer);
  const announced = announcedSpan(text);
  const candidates = [
    announced === null
      ? []
      : statements.filter(({ start, end }) => start >= announced.start && end <= announced.end),
    statements.filter((one) => concludes(text, one)).slice(-1),
    statements.filter((one) => one.isRelation),
    statements,
  ];
  const found = candidates.find((one) => one.length > 0) ?? [];
  return [...new Set(found.map((one) => one.direction))];
}

function statementsOf({ asked, plane, text, mentions }: DirectionAnswer): Statement[] {
  const actors = actorsOf(text, mentions, asked);
  const groups = directionGroups(maskNames(text, actors), plane);
  const clauseOf = createClauseFinder(text);
  const isDenied = (group: DirectionGroup) => {
    const whole = withPreposition(text, group);
    return stanceOf(text, whole, clauseOf(whole)) === 'denied';
  };
  return groups.filter((group) => !isDenied(group)).flatMap((group) => orient(text, group, actors));
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
  const compared = within.find((actor) => isCompared(text, actor));
  const subject = within.findLast((actor) => actor.end <= group.start && actor !== compared)?.role;
  const after = within.find(
    (actor) => actor.start >= group.end && isObject(text.slice(group.end, actor.start)),
  );
  const object = (compared ?? after)?.role;
  if (subject === 'other' || object === 'other') return [];
  const isRelation = subject !== undefined || object !== undefined;
  const isTurned =
    subject === undefined ? object === 'target' : subject === 'reference' && object !== 'reference';
  return [
    { ...group, isRelation, direction: isTurned ? turnDirection(group.direction, 4) : group.direction },
  ];
}

function actorsOf(text: string, mentions: readonly Mention[], asked: Placement['asked']): Actor[] {
  const named = mentions
    .filter(({ referent }) => referent.level !== 'region' && referent.level !== 'kind')
    .map(({ start, end, referent }) => ({ start, end, role: roleOf(referent.classes, asked) }));
  const boxes = [...text.matchAll(/\bblue(?: bounding)?[ -](?:box|rectangle|one)\b/gi)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'reference' as const,
  }));
  return [...named, ...boxes].sort((first, second) => first.start - second.start);
}

function roleOf(classes: readonly string[], { target, reference }: Placement['asked']): Role {
  const [isTarget, isReference] = [target, reference].map((structure) =>
    classes.some((name) => anatomyTable.get(name)?.structure === structure),
  );
  if (isTarget === isReference) return 'other';
  return isTarget ? 'target' : 'reference';
}

function sentenceAround(text: string, { start, end }: DirectionGroup): { start: number; end: number } {
  const before = /[^.;!?\n]*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0].length ?? 0;
  const after = /^[^.;!?\n]*/.exec(text.slice(end, end + 400))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** "Relative to the liver, ..." */
function isCompared(text: string, { start }: Actor): boolean {
  return /\b(?:(?:relative|compared|in relation|in comparison|with respect|with regard) (?:to|with)|seen from|as viewed from|from)(?: the)? $/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

/** Words between a direction and what it is taken from: "to the right side of the ..." */
function isObject(between: string): boolean {
  return between.length < 60 && !/\b(?:is|are|was|lies|while|whereas|and the|but)\b|,/i.test(between);
}

function concludes(text: string, statement: Statement): boolean {
  const { start } = sentenceAround(text, statement);
  return /^\s*(?:therefore|thus|so|hence|overall|in conclusion|in summary)\b/i.test(
    text.slice(start, start + 30),
  );
}
