import type { Point } from '../../../geometry/point.js';
import {
  type CoordinateConvention,
  coordinatesOf,
  type ImageSize,
  toPoint,
} from '../../../suites/answers/coordinates.js';
import type { LocationFailure, LocationOddity } from '../../../suites/answers/location.js';
import { coordinateTokens } from './coordinateTokens.js';
import type { GivenList, GivenPair } from './givenList.js';
import { type FoundList, listsIn } from './listsIn.js';
import { type Between, groupNumbers, type NumberGroup } from './numberGroups.js';

/** Most points of a list. */
export const mostPoints = 500;

/** What a reply says of a place, before it is held against what was asked. */
export type StatedPoints =
  | { readonly kind: 'failure'; readonly failure: LocationFailure }
  | {
      readonly kind: 'points';
      readonly points: readonly Point[];
      readonly given: readonly number[];
      /** Whether brackets or names pair the numbers; else they are paired as they follow each other. */
      readonly arePaired: boolean;
      readonly oddities: readonly LocationOddity[];
    };

/** What the numbers of a reply mean. */
export interface ReadingContext {
  readonly coordinates: CoordinateConvention;
  readonly image: ImageSize;
}

/** That nothing is there to be located. */
const noTumour =
  /\b(?:no|not (?:any|an?)|without(?: any| an?)?|absence of(?: any| an?)?|(?:do|does|did|can|could)(?: not|n't|not) (?:see|show|detect|identify|find|contain|appear to (?:show|contain))(?: any| an?)?) (?:[\w-]+ ){0,4}(?:glioma|tumou?r|lesion|mass|abnormalit(?:y|ies)|neoplasm)|\b(?:glioma|tumou?r|lesion|mass) (?:is|was) (?:not (?:present|visible|seen|identified|detected)|absent)\b/i;

/**
 * Reads the one list of numbers of a reply as points of the image. Of several different lists one counts if it is the only one
 * behind the last "answer", or on the only line that holds nothing else; else none does.
 */
export function statedPoints(text: string, context: ReadingContext): StatedPoints {
  const all = readLists(text);
  const found = all.length > 1 ? finalList(text, all) : all;
  if (found.length === 0)
    return { kind: 'failure', failure: noTumour.test(text) ? 'states no tumour' : 'no coordinates' };
  if (found.length > 1) return { kind: 'failure', failure: 'several lists' };
  const [{ list, isMember }] = found;
  const oddities: LocationOddity[] = [
    ...(hasWords(text) ? (['text around'] as const) : []),
    ...(isMember ? (['JSON member'] as const) : []),
  ];
  return pointsOf(list, oddities, context);
}

/** Nothing but numbers, brackets and what separates them. */
const bareLine = /^[\s\d.,;()[\]{}+−-]*\d[\s\d.,;()[\]{}+−-]*$/;

/** Of a text with several lists: the only one behind the last "answer", or on the only line that holds nothing else; else all. */
function finalList(text: string, all: readonly FoundList[]): readonly FoundList[] {
  const answer = [...text.matchAll(/\banswer\b/gi)].at(-1);
  const bare = text.split('\n').filter((line) => bareLine.test(line));
  const places = [
    ...(answer === undefined ? [] : [text.slice(answer.index)]),
    ...(bare.length === 1 ? bare : []),
  ];
  return places.map(readLists).find(({ length }) => length === 1) ?? all;
}

function readLists(text: string): FoundList[] {
  return listsIn(groupNumbers(coordinateTokens(text)));
}

/** Words outside of tags and of brackets with numbers. */
function hasWords(text: string): boolean {
  return groupNumbers(coordinateTokens(text.replace(/<[^<>]{0,40}>/g, ' '))).parts.some(
    (part) => part.kind !== 'number' && (part.kind === 'between' ? isWorded(part) : isAside(part)),
  );
}

function isWorded({ words }: Between): boolean {
  return words.some((word) => /\p{L}/u.test(word));
}

/** Brackets with words and without any number. */
function isAside({ parts }: NumberGroup): boolean {
  const isPlain = parts.every((part) => part.kind === 'between' || (part.kind === 'group' && isAside(part)));
  return (
    isPlain && parts.some((part) => part.kind === 'group' || (part.kind === 'between' && isWorded(part)))
  );
}

function pointsOf(
  list: GivenList,
  oddities: readonly LocationOddity[],
  { coordinates, image }: ReadingContext,
): StatedPoints {
  if (list.kind === 'sizes') return { kind: 'failure', failure: 'x, y, width, height' };
  if (list.kind === 'unpaired') return { kind: 'failure', failure: 'numbers not in pairs' };
  const pairs = list.kind === 'pairs' ? list.pairs : pairUp(list.numbers);
  if (pairs === null) return { kind: 'failure', failure: 'numbers not in pairs' };
  if (pairs.length > mostPoints) return { kind: 'failure', failure: 'too many points' };
  const { isRowFirst, areWhole } = coordinatesOf(coordinates);
  const inOrder = pairs.map(({ numbers: [first, second], isNamed }): [number, number] =>
    isNamed && isRowFirst ? [second, first] : [first, second],
  );
  const given = pairs.flatMap(({ numbers }) => numbers);
  const points = inOrder.map((pair) => toPoint(pair, coordinates, image));
  const isOutside = ([x, y]: Point) =>
    x < -0.5 || y < -0.5 || x > image.width - 0.5 || y > image.height - 0.5;
  const found: LocationOddity[] = [
    ...oddities,
    ...(pairs.some(({ isNamed }) => isNamed) ? (['named numbers'] as const) : []),
    ...(areWhole && given.some((number) => !Number.isInteger(number)) ? (['decimals'] as const) : []),
    ...(points.some(isOutside) ? (['outside the image'] as const) : []),
  ];
  return { kind: 'points', points, given, arePaired: list.kind === 'pairs', oddities: found };
}

function pairUp(numbers: readonly number[]): GivenPair[] | null {
  if (numbers.length % 2 === 1) return null;
  return Array.from({ length: numbers.length / 2 }, (_none, pair) => ({
    numbers: [numbers[2 * pair], numbers[2 * pair + 1]],
    isNamed: false,
  }));
}
