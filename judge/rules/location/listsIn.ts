import { coordinateName } from './coordinateName.js';
import { type GivenList, type GivenPair, givenList } from './givenList.js';
import type { Between, NamedNumber, NumberGroup } from './numberGroups.js';

/** A list, and whether it stands in an object, behind a name of its own or as named members. */
export interface FoundList {
  readonly list: GivenList;
  readonly isMember: boolean;
}

/** Most words between two points of one list, such as "top right corner:". */
const mostWordsBetween = 4;
/** What stands behind this word is no part of what came before. */
const answerWord = /^answer$/i;

/**
 * The lists of numbers in a text: in brackets, pairs that follow each other as one list; without any brackets, numbers by their names, or
 * those that nothing but commas and spaces separate. Equal ones count once. Work is linear in the number of tokens.
 */
export function listsIn(text: NumberGroup): FoundList[] {
  const inBrackets = joinPairs(text);
  const found = inBrackets.length > 0 ? inBrackets : withoutBrackets(text);
  const seen = new Set<string>();
  return found.filter(({ list }) => {
    const written = JSON.stringify(list);
    if (seen.has(written)) return false;
    seen.add(written);
    return true;
  });
}

/** Lists of the groups at the top; single pairs are joined where no more than a few words separate them. */
function joinPairs({ parts }: NumberGroup): FoundList[] {
  const found: FoundList[] = [];
  let [joinable, words]: [GivenPair[] | null, number] = [null, 0];
  for (const part of parts) {
    if (part.kind === 'between') {
      words += part.words.length;
      if (part.isStop || part.words.some((word) => answerWord.test(word))) joinable = null;
    } else if (part.kind === 'number') words++;
    else {
      for (const one of listsOfGroup(part)) {
        const pair = onlyPair(one.list);
        if (pair !== null && joinable !== null && words <= mostWordsBetween) joinable.push(pair);
        else if (pair === null) {
          found.push(one);
          joinable = null;
        } else {
          joinable = [pair];
          found.push({ ...one, list: { kind: 'pairs', pairs: joinable } });
        }
        words = 0;
      }
    }
  }
  return found;
}

function onlyPair(list: GivenList): GivenPair | null {
  return list.kind === 'pairs' && list.pairs.length === 1 ? list.pairs[0] : null;
}

/** Of a group of groups that are one pair each the list of these. */
function listsOfGroup(group: NumberGroup): FoundList[] {
  const groups = group.parts.filter((part) => part.kind === 'group');
  const numbers = group.parts.filter((part) => part.kind === 'number');
  const within = groups.flatMap((part) => (axisNumbers(part) === null ? listsOfGroup(part) : []));
  const own = givenList([...numbers, ...groups.flatMap((part) => axisNumbers(part) ?? [])]);
  const isMember = group.isObject && [...numbers, ...groups].some(({ name }) => name !== null);
  const pairs = within.flatMap(({ list }) => onlyPair(list) ?? []);
  const lists: FoundList[] =
    within.length > 0 && pairs.length === within.length
      ? [{ list: { kind: 'pairs', pairs }, isMember: within.some((one) => one.isMember) }]
      : within;
  return [...(own === null ? [] : [{ list: own, isMember }]), ...lists].map((one) => ({
    ...one,
    isMember: one.isMember || isMember,
  }));
}

/** The numbers of a group that stands behind the name of an axis, such as "rows: [40, 60]", with that name; null of other groups. */
function axisNumbers({ name, parts }: NumberGroup): NamedNumber[] | null {
  if (name === null || coordinateName(name) === null) return null;
  return parts.flatMap((part) =>
    part.kind === 'number' && part.name === null ? [{ ...part, name, isRangeEnd: false }] : [],
  );
}

/** Numbers by their names, wherever they stand, or else those side by side. */
function withoutBrackets(text: NumberGroup): FoundList[] {
  const { parts } = text;
  const numbers = parts.filter((part) => part.kind === 'number');
  const named = numbers.filter(({ name }) => name !== null && coordinateName(name) !== null);
  if (named.length > 1) {
    const list = givenList(numbers.filter(({ name }) => name !== null));
    return list === null ? [] : [{ list, isMember: false }];
  }
  return joinPairs({ ...text, parts: inRuns(parts) });
}

/** Numbers with nothing but commas and spaces between them as if they stood in brackets; a word before them is no name. */
function inRuns(parts: NumberGroup['parts']): NumberGroup['parts'] {
  const bundled: NumberGroup['parts'] = [];
  let run: NumberGroup | null = null;
  for (const part of parts) {
    if (part.kind === 'number') {
      if (run === null) {
        run = { kind: 'group', name: null, isObject: false, parts: [] };
        bundled.push(run);
      }
      run.parts.push({ ...part, name: null });
    } else if (part.kind === 'group' || isBreak(part)) {
      run = null;
      bundled.push(part);
    }
  }
  return bundled;
}

function isBreak({ words, isStop }: Between): boolean {
  return words.length > 0 || isStop;
}
