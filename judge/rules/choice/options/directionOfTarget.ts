import { type Direction, turnDirection } from '../../../../suites/answers/directions.js';
import type { DirectionGroup } from '../../direction/directionGroups.js';
import { itemsWithin, type Span } from '../../text/itemsWithin.js';
import type { NamedActor } from './directionActors.js';

/** A text with the names and directions in it. */
export interface ToldDirections {
  readonly text: string;
  readonly actors: readonly NamedActor[];
  readonly groups: readonly Span[];
}

/**
 * Whether what a sentence tells is told of the target, or turned round ("the liver is left of the spleen" when the spleen is the
 * target); null when it is about something else.
 */
export function turnOfTarget(told: ToldDirections, group: Span): 'told' | 'turned' | null {
  const { text } = told;
  const within = itemsWithin(told.actors, sentenceAround(text, group));
  const compared = within.find((actor) => isPointOfReference(text, actor));
  const others = within.filter((actor) => actor !== compared);
  const subject = subjectAfter(text, group, others) ?? subjectOf(told, group, others);
  const object = compared ?? objectOf(text, group, within);
  if (subject?.role === 'other' || object?.role === 'other') return null;
  const isTurned =
    subject === undefined
      ? object?.role === 'target'
      : subject.role === 'reference' && object?.role !== 'reference';
  return isTurned ? 'turned' : 'told';
}

/** The direction of the target from the reference that a sentence tells; null when it is about something else. */
export function directionOfTarget(told: ToldDirections, group: DirectionGroup): Direction | null {
  const turn = turnOfTarget(told, group);
  if (turn === null) return null;
  return turn === 'turned' ? turnDirection(group.direction, 4) : group.direction;
}

/** What a direction is taken from: of names side by side the one that was asked about. */
function objectOf(text: string, { end }: Span, actors: readonly NamedActor[]): NamedActor | undefined {
  const first = actors.findIndex((actor) => actor.start >= end && isObject(text.slice(end, actor.start)));
  if (first < 0) return undefined;
  const others = actors.slice(first + 1).filter((actor, index) => {
    return /^,? (?:and|or|as well as|,) ?(?:the |an? )?$/.test(
      text.slice(actors[first + index].end, actor.start),
    );
  });
  return [actors[first], ...others].find(({ role }) => role !== 'other') ?? actors[first];
}

/** The last name before a direction that governs it and is not what an earlier one is taken from. */
function subjectOf(
  { text, groups }: ToldDirections,
  group: Span,
  actors: readonly NamedActor[],
): NamedActor | undefined {
  const earlier = itemsWithin(groups, { start: sentenceAround(text, group).start, end: group.start });
  const isTaken = (actor: NamedActor) =>
    earlier.some((one) => one.end <= actor.start && isObject(text.slice(one.end, actor.start)));
  const named = actors.findLast(
    (actor) => actor.end <= group.start && !isTaken(actor) && !isPassed(text, actor, group),
  );
  if (named === undefined) return undefined;
  const between = text.slice(named.end, group.start);
  return isGoverned(between) || isNoted(text, named, between) ? named : undefined;
}

/** "It rests on the diaphragm, above the liver": the place before a comma is not what lies above. */
function isPassed(text: string, { start, end }: NamedActor, group: Span): boolean {
  return (
    /\b(?:on|in|at|against|along|within|of|onto|over|near|beside|next to) (?:the |its )?$/i.test(
      text.slice(Math.max(0, start - 16), start),
    ) &&
    /^, (?:and )?(?:(?:just|directly|immediately|slightly) )?(?:to (?:the|its) )?$/i.test(
      text.slice(end, group.start),
    )
  );
}

const inverted =
  /\b(?:is|are|lies|sits|stands|appears|(?:we|one|you|i) (?:can )?(?:finds?|sees?|have|has)) (?:the |its |our )?["'(]?$/i;

/** "To the left of the liver is the spleen." */
function subjectAfter(text: string, group: Span, actors: readonly NamedActor[]): NamedActor | undefined {
  const isOpening =
    /(?:^|[.;:!?,\n]) ?(?:and |but |so |thus |directly |slightly |just )?(?:(?:to|on|at) (?:the|its) )?$/i.test(
      text.slice(Math.max(0, group.start - 24), group.start),
    );
  if (!isOpening) return undefined;
  return actors.find((actor) => {
    const between = actor.start < group.end ? '' : text.slice(group.end, actor.start);
    return between.length < 80 && inverted.test(between) && !/[,;]/.test(between);
  });
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const before = /[^.;!?\n]*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0].length ?? 0;
  const after = /^[^.;!?\n]*/.exec(text.slice(end, end + 400))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

const otherSubject =
  /\b(?:so|hence|thus|therefore|answer|option|choice|that is|i\.e|namely|meaning|which(?: (?:on|in) (?:this|the) (?:image|picture|slice|view))? (?:is|means|corresponds|translates|amounts)|(?:corresponds|translates|equates|amounts) (?:in)?to|and it|it (?:is|lies)|it's)\b|[(:]/i;

/** Between a name and what is told of it there is no other subject: "the reference is at the top, so the answer is below". */
function isGoverned(between: string): boolean {
  return !otherSubject.test(between);
}

/** "Liver: on the left." */
function isNoted(text: string, { start }: NamedActor, between: string): boolean {
  const isFirst = /(?:^|[.;,\n]) ?(?:[-*] )?(?:the )?$/i.test(text.slice(Math.max(0, start - 8), start));
  return isFirst && /^["')]?(?:: | - | ?-> ?| ?= ?)(?:(?:on|to|at|in) )?(?:the )?["'(]?$/i.test(between);
}

const comparison =
  /\b(?:(?:relative|compared|in relation|in comparison|with respect|with regard) (?:to|with)|seen from|as viewed from|(?:start(?:ing)?|begin(?:ning)?) (?:at|with)|from|flanks|borders|abuts|adjoins|accompanies|neighbou?rs|hugs)(?: the)? $/i;

/** "Relative to the liver, ...", "it flanks the vertebra on the right". */
function isPointOfReference(text: string, { start }: NamedActor): boolean {
  return comparison.test(text.slice(Math.max(0, start - 40), start));
}

/** Words between a direction and what it is taken from: "to the right side of the ..." */
function isObject(between: string): boolean {
  return (
    between.length < 60 &&
    !/\b(?:is|are|was|lies|while|whereas|and the|but|because|since|as|given|to (?:reach|get|find|see|arrive))\b|[,:(]| - /i.test(
      between,
    )
  );
}
