import type { Direction } from '../../../suites/answers/directions.js';
import type { Plane } from '../../../suites/schema/schema.js';
import { type DirectionTerm, directionTerms } from './directionTerms.js';
import { directionOf } from './directionVector.js';

/** A direction made of one word or of words that belong together ("above and to the right"). */
export interface DirectionGroup {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

/** What may stand between words of one direction, masked names included: "above the liver and to its right". */
const joiner =
  /^(?: (?:of|from|than))?(?: the)? ?\uE000*[ ,-]*(?:and|also|but|yet)?(?: (?:also|slightly|somewhat|a bit|a little|more|directly|diagonally|mostly|further|towards?))*(?: ?(?:to|on|at|in|towards?) (?:the|its))?(?: (?:slightly|somewhat|far|immediate))?[ -]*$/i;

/** A place on the image, not a relation: "in the upper part of the image". */
const place =
  /^(?:[ -](?:hand|most))*(?: (?:corner|quadrant|half|third|part|portion|edge|section|region|area|side|side part))?(?: of| in| on) (?:the |this )(?:ct |mr |mri )?(?:image|picture|scan|slice|figure|photo|screen|frame|body|patient|torso|view)\b|^ (?:corner|quadrant|half|third)\b/i;

/** "The yellow box on the right": which box is meant, not where a structure lies. */
const boxPlace = /\b(?:box|rectangle)(?: (?:is|located|shown|drawn))? (?:on|at|in|to) the $/i;

/**
 * Words of direction in a text whose names are masked, put together; left out are contradictory groups and those
 * with a word that points out of the image.
 */
export function directionGroups(masked: string, plane: Plane | null): readonly DirectionGroup[] {
  const groups: DirectionTerm[][] = [];
  for (const term of directionTerms(masked, plane)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last === undefined ? '' : masked.slice(last.end, term.start);
    if (group !== undefined && gap.length < 80 && joiner.test(gap)) group.push(term);
    else groups.push([term]);
  }
  return groups.flatMap((group) => toGroup(masked, group));
}

function toGroup(masked: string, terms: readonly DirectionTerm[]): DirectionGroup[] {
  const start = terms[0].start;
  const end = terms[terms.length - 1].end;
  const vectors = terms.flatMap(({ vector }) => vector ?? []);
  if (vectors.length < terms.length) return [];
  if (boxPlace.test(masked.slice(Math.max(0, start - 40), start))) return [];
  const ups = new Set(vectors.map(({ up }) => up).filter((value) => value !== 0));
  const rights = new Set(vectors.map(({ right }) => right).filter((value) => value !== 0));
  if (ups.size > 1 || rights.size > 1 || place.test(masked.slice(end, end + 60))) return [];
  const direction = directionOf({ up: [...ups][0] ?? 0, right: [...rights][0] ?? 0 });
  return direction === null ? [] : [{ start, end, direction }];
}
