import type { Direction } from '../../../../suites/answers/directions.js';
import { directionOf } from '../../direction/directionVector.js';
import type { NamedActor } from './directionActors.js';

/** A place in the image: 1 is right or up, 0 the middle; undefined where nothing is said. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly right?: number;
  readonly up?: number;
  readonly isOfImage: boolean;
}

/** A place that tells a direction. */
interface Directed {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

const height = '(?<height>upper|top|lower|bottom)';
const side = '(?<side>left|right)(?:[- ]hand)?';
const middle = '(?<middle>cent(?:er|re)|middle)';
const part = '(?: (?:side|part|half|portion|quadrant|corner|third|edge|area|region))?';
const place = new RegExp(
  String.raw`^[^.;:!?\n]{0,50}?\b(?:${height}(?:[- ]${side})?|(?<alone>left|right)(?:[- ]hand)?|${middle})${part}(?<image>,? (?:of|in|on) (?:the|this) (?:\w+ )?(?:image|picture|scan|slice|figure|view))?(?= ?(?:$|[.,;:!?\n)]| (?:and|while|whereas|where|but)\b))`,
  'iu',
);
const ofPatient = /\b(?:patient|anatomical|body)/i;

/**
 * The direction from the reference to the target of a text that only says where in the image each lies: "the liver is on the left of the
 * image and the kidney on the right"; a side of the image of the target alone, where nothing else is named. Null where it does not, or both lie in the same place.
 */
export function placesApart(text: string, actors: readonly NamedActor[]): Directed | null {
  const target = lastPlace(text, actors, 'target');
  const reference = lastPlace(text, actors, 'reference');
  if (target === null) return null;
  const isAlone = actors.every(({ role }) => role === 'target');
  if (isAlone)
    return isSide(target) ? directed(target, directionOf({ right: target.right ?? 0, up: 0 })) : null;
  if (reference === null || !(target.isOfImage || reference.isOfImage)) return null;
  const difference = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? 0 : Math.sign(one - other);
  return directed(
    target,
    directionOf({
      right: difference(target.right, reference.right),
      up: difference(target.up, reference.up),
    }),
  );
}

/** An upper part of the image is above nothing yet; a side of it is one of two. */
function isSide({ isOfImage, up }: Place): boolean {
  return isOfImage && up === undefined;
}

function directed({ start, end }: Place, direction: Direction | null): Directed | null {
  return direction === null ? null : { start, end, direction };
}

function lastPlace(text: string, actors: readonly NamedActor[], role: NamedActor['role']): Place | null {
  const places = actors.flatMap((actor, index) => {
    if (actor.role !== role) return [];
    const found = place.exec(text.slice(actor.end, actors[index + 1]?.start ?? actor.end + 120));
    return found === null || ofPatient.test(found[0]) ? [] : [toPlace(found, actor.end)];
  });
  return places.at(-1) ?? null;
}

function toPlace({ 0: said, groups = {} }: RegExpExecArray, from: number): Place {
  const start = from + said.search(/(?:upper|top|lower|bottom|left|right|cent(?:er|re)|middle)\b/i);
  const sideTold = groups.side ?? groups.alone;
  const isMiddle = groups.middle !== undefined;
  return {
    start,
    end: from + said.length,
    isOfImage: groups.image !== undefined,
    ...(sideTold !== undefined && { right: /^right/i.test(sideTold) ? 1 : -1 }),
    ...(groups.height !== undefined && { up: /^(?:upper|top)/i.test(groups.height) ? 1 : -1 }),
    ...(isMiddle && { right: 0, up: 0 }),
  };
}
