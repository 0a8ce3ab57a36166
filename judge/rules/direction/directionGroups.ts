import type { Direction } from '../../../suites/answers/directions.js';
import type { Plane } from '../../../suites/schema/schema.js';
import { maskCharacter } from '../mentions/maskNames.js';
import { otherMask } from './actors.js';
import { type DirectionTerm, directionTerms } from './directionTerms.js';
import { directionOf } from './directionVector.js';
import { placeName, withoutPlaces } from './withoutPlaces.js';

/** A direction made of one word or of words that belong together ("above and to the right"). */
export interface DirectionGroup {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

const doubting = String.raw`\b(?:perhaps|possibly|maybe|potentially)\b`;

/** What may stand between words of one direction, masked names included: "above the liver and to its right". */
const joiner = new RegExp(
  String.raw`^(?:[ -]hand)?${placeName}(?: side)?(?: (?:of|from|than|to))?(?: the| it)? ?${maskCharacter}*[ ,(-]*(?:and|also|but|yet)?(?: ?${doubting})?(?: ?(?:also|slightly|somewhat|a bit|a little|far|well|quite|rather|just|more|directly|diagonally|mostly|further|towards?))*(?: ?(?:to|on|at|in|towards?) (?:the|its))?(?: ?patient's)?(?: (?:slightly|somewhat|far|immediate))?[ -]*$`,
  'i',
);

/** A word of direction that is taken from another structure than the one before: "and to the right of the aorta". */
const ofOther = new RegExp(`^(?: side)?(?: of| to| from| than)?(?: the| an?)? ${otherMask}`, 'i');

const doubt = new RegExp(doubting, 'i');
const denied = /\b(?:not|never|neither|isn't|doesn't)\b[^.;!?\n]*$/i;

/**
 * Words of direction in a text whose actors are masked, put together; left out are places on the image and groups with
 * a word that points out of the image; the words of a contradictory group stand for themselves.
 */
export function directionGroups(masked: string, plane: Plane | null): readonly DirectionGroup[] {
  const groups: DirectionTerm[][] = [];
  for (const term of withoutPlaces(masked, directionTerms(masked, plane))) {
    const group = groups.at(-1);
    if (group !== undefined && isJoined(masked, group, term)) group.push(term);
    else groups.push([term]);
  }
  return groups.flatMap((terms) => alternatives(masked, terms)).flatMap(toGroup);
}

function isJoined(masked: string, group: readonly DirectionTerm[], term: DirectionTerm): boolean {
  const gap = masked.slice(group[group.length - 1].end, term.start);
  if (gap.length >= 80 || !joiner.test(gap)) return false;
  const isContrasted =
    /\bbut\b/i.test(gap) && denied.test(masked.slice(Math.max(0, group[0].start - 80), group[0].start));
  return (
    !isContrasted && !(gap.includes(maskCharacter) && ofOther.test(masked.slice(term.end, term.end + 40)))
  );
}

/** "Below, perhaps slightly to the right" is either below or both. */
function alternatives(masked: string, terms: readonly DirectionTerm[]): (readonly DirectionTerm[])[] {
  const sure = terms.findIndex(
    ({ start }, index) => index > 0 && doubt.test(masked.slice(terms[index - 1].end, start)),
  );
  return sure < 0 ? [terms] : [terms.slice(0, sure), terms];
}

function toGroup(terms: readonly DirectionTerm[]): DirectionGroup[] {
  const vectors = terms.flatMap(({ vector }) => vector ?? []);
  if (vectors.length < terms.length) return [];
  const ups = new Set(vectors.map(({ up }) => up).filter((value) => value !== 0));
  const rights = new Set(vectors.map(({ right }) => right).filter((value) => value !== 0));
  // "Above, below or left" tells three.
  if (ups.size > 1 || rights.size > 1) return terms.length > 1 ? terms.flatMap((one) => toGroup([one])) : [];
  const direction = directionOf({ up: [...ups][0] ?? 0, right: [...rights][0] ?? 0 });
  return direction === null ? [] : [{ start: terms[0].start, end: terms[terms.length - 1].end, direction }];
}
