import { coordinateName, isSizeName } from './coordinateName.js';
import type { CoordinateToken } from './coordinateTokens.js';

/** A number with the name that stands before it. */
export interface NamedNumber {
  readonly kind: 'number';
  readonly value: number;
  /** Null where it has none. */
  readonly name: string | null;
  /** Whether it is one end of a range without a name, such as "0 to 127". */
  isRangeEnd: boolean;
}

/** What stands in brackets, or the whole text. */
export interface NumberGroup {
  readonly kind: 'group';
  /** That stands before it; null where there is none. */
  readonly name: string | null;
  /** Whether it is in braces. */
  readonly isObject: boolean;
  readonly parts: (NamedNumber | NumberGroup | Between)[];
}

/** What stands between numbers and groups. */
export interface Between {
  readonly kind: 'between';
  readonly words: string[];
  isStop: boolean;
}

/** Deeper brackets are passed over. */
const deepest = 12;
/** Words that may stand between a name and its number. */
const linking =
  /^(?:is|at|of|from|between|equals|approximately|approx|about|around|roughly|value|range|index|coordinates?|position|number)$/i;
/** What stands between the two ends of a range. */
const ranging = /^(?:to|through|until|and|-|–|—|\.\.)$/i;

/** Groups the tokens of a text by their brackets; one that is never closed ends with the text. Work is linear in the number of tokens. */
export function groupNumbers(tokens: readonly CoordinateToken[]): NumberGroup {
  const text: NumberGroup = { kind: 'group', name: null, isObject: false, parts: [] };
  const open = [text];
  let [tooDeep, named]: [number, Naming] = [0, noName];
  for (const token of tokens) {
    const { parts } = open[open.length - 1];
    if (token.kind === 'open') {
      if (open.length > deepest) tooDeep++;
      else {
        const group: NumberGroup = {
          kind: 'group',
          name: nameIn(named),
          isObject: token.isObject,
          parts: [],
        };
        parts.push(group);
        open.push(group);
      }
      named = noName;
    } else if (token.kind === 'close') {
      if (tooDeep > 0) tooDeep--;
      else if (open.length > 1) open.pop();
      named = noName;
    } else if (token.kind === 'number') {
      if (tooDeep === 0) addNumber(parts, token.value, named);
      named = noName;
    } else {
      addBetween(parts, token);
      named = nextNaming(named, token);
    }
  }
  return text;
}

/** The word that may be a name, and whether a colon or an equals sign has made it one. */
interface Naming {
  readonly word: string | null;
  readonly isAssigned: boolean;
}
const noName: Naming = { word: null, isAssigned: false };

function nextNaming(named: Naming, token: CoordinateToken): Naming {
  if (token.kind === 'word')
    return linking.test(token.text) ? named : { word: token.text, isAssigned: false };
  if (token.kind === 'mark' && (token.text === ':' || token.text === '='))
    return { ...named, isAssigned: true };
  return noName;
}

/** A word is a name where it says so or is one of a coordinate. */
function nameIn({ word, isAssigned }: Naming): string | null {
  if (word === null) return null;
  return isAssigned || coordinateName(word) !== null || isSizeName(word) ? word : null;
}

/** The second end of a range has the name of the first. */
function addNumber(parts: NumberGroup['parts'], value: number, named: Naming): void {
  const [number, between] = [parts[parts.length - 2], parts[parts.length - 1]];
  const own = nameIn(named);
  const isRange =
    own === null &&
    number?.kind === 'number' &&
    between?.kind === 'between' &&
    between.words.length === 1 &&
    ranging.test(between.words[0]) &&
    (between.words[0] !== 'and' || number.name !== null);
  if (isRange && number.name === null) number.isRangeEnd = true;
  parts.push({
    kind: 'number',
    value,
    name: isRange ? number.name : own,
    isRangeEnd: isRange && number.name === null,
  });
}

/** Commas and the like are nothing but a break; dashes are kept, as they may make a range. */
function addBetween(parts: NumberGroup['parts'], token: CoordinateToken): void {
  let last = parts[parts.length - 1];
  if (last?.kind !== 'between') {
    last = { kind: 'between', words: [], isStop: false };
    parts.push(last);
  }
  if (token.kind === 'stop') last.isStop = true;
  else if (token.kind === 'word' || (token.kind === 'mark' && ranging.test(token.text)))
    last.words.push(token.text);
}
