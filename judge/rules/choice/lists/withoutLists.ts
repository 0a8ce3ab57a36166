import type { Claim } from '../claims/claim.js';
import type { ReadFor } from '../claims/site.js';
import { choiceOfMark, marks, pattern } from '../marks/markCharacters.js';
import { withMarks } from '../marks/markedSpan.js';
import { type Line, linesOf } from '../sentences/linesOf.js';
import { isPlainVerdict, isWeakVerdict, itemVerdict } from './itemVerdict.js';
import { isHeadingOfAny, isListHeading, isReasonHeading } from './listHeadings.js';
import { type ListItem, listItems } from './listItems.js';

type List = readonly ListItem[];

/** A marked text whose lists of options are taken off, and what they say. */
export interface Unlisted {
  readonly text: string;
  /** The one option of a list that is said to be the answer, while others are said not to be. */
  readonly verdicts: readonly Claim[];
  readonly hasLists: boolean;
}

/** Takes off what stands in a list of options, or in its heading: it claims nothing by standing there. */
export function withoutLists(text: string, asked: ReadFor['asked'] = null): Unlisted {
  const lines = linesOf(text);
  const lists = inOrder(listItems(lines), lines)
    .map((list) => withoutAnswers(list, lines))
    .filter((list) => isList(list, lines));
  const listed = lists.flatMap((list) => [...headingMarks(list[0], lines), ...list.map(({ at }) => at)]);
  const spans = [...new Set(listed)]
    .sort((one, other) => one - other)
    .map((at) => ({ start: at, end: at + 1, mark: marks.listed }));
  return {
    text: withMarks(text, spans),
    verdicts: lists.flatMap((list) => [
      ...verdictOf(list, asked),
      ...(asked === 'largest' ? firstOfRanking(list, lines) : []),
    ]),
    hasLists: lists.length > 0,
  };
}

/** Items in the options' order, as far as they follow one another. */
function inOrder(items: List, lines: readonly Line[]): List[] {
  const lists: ListItem[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    if (list !== undefined && continues(list, item, lines)) list.push(item);
    else lists.push([item]);
  }
  return lists;
}

function continues(list: List, item: ListItem, lines: readonly Line[]): boolean {
  const last = list[list.length - 1];
  if (last.isLettered !== item.isLettered || last.isLine !== item.isLine) return false;
  const between = lines.slice(last.line + 1, item.line);
  if (between.some((line) => isReasonHeading(line.text))) return false;
  const choice = choiceOfMark(item.mark) ?? -1;
  const isNew = list.every(({ mark }) => choiceOfMark(mark) !== choice);
  if (item.isLettered) {
    // The wrong ones may come first: "A: no. C: no. B: yes."
    const isVerdict = isNew && between.length === 0 && itemVerdict(item.comment) !== 'none';
    return isVerdict || choice > (choiceOfMark(last.mark) ?? -1);
  }
  const isPossible = between.length === 0 && isDifferential(list, lines);
  return isNew && between.length <= 4 && (item.comment !== '' || item.isNumbered || isPossible);
}

/** Whether possibilities are listed, one a line: "DDx:". */
function isDifferential([first]: List, lines: readonly Line[]): boolean {
  return /^\W*(?:ddx?|differentials?(?: diagnos[ei]s)?|possibilities|considerations)\W*$/i.test(
    lines[first.line - 1]?.text ?? '',
  );
}

/**
 * An answer may stand before a list or after it: a bare option on the first line while the others have comments; or on the last
 * one, after a line of its own.
 */
function withoutAnswers(list: List, lines: readonly Line[]): List {
  if (list.length < 2 || !list[0].isLine) return list;
  const isBare = ({ comment }: ListItem) => !/[\p{L}✓✔✅❌✗✘☒☑[(]/u.test(comment);
  const [first, ...rest] = list;
  if (isBare(first) && first.line === 0 && !rest.some(isBare)) return rest;
  const last = list[list.length - 1];
  const before = list.slice(0, -1);
  const isApart = last.line > before[before.length - 1].line + 1 && last.line === lines.length - 1;
  return isBare(last) && isApart && !before.some(isBare) ? before : list;
}

/** Several items make a list where they are lettered lines or have comments; a single one where a heading says so. */
function isList(list: List, lines: readonly Line[]): boolean {
  const [first] = list;
  if (first === undefined) return false;
  if (list.length === 1) return isHeadingOfAny(lines[first.line - 1]?.text ?? '');
  if (first.isLettered && first.isLine) return true;
  if (isDifferential(list, lines)) return true;
  return list.every(({ comment, isNumbered }) => isNumbered || /\p{L}|[✓✔✅❌✗✘☒☑]/u.test(comment));
}

/** Marks in the line that announces a list. */
function headingMarks(first: ListItem, lines: readonly Line[]): number[] {
  const heading = lines[first.line - 1];
  if (heading === undefined || !first.isLine || !isListHeading(heading.text)) return [];
  return Array.from(heading.text.matchAll(new RegExp(pattern.mark, 'gu')), ({ index }) => heading.at + index);
}

const ranking =
  /\b(?:rank(?:ing|ed|s)?|order(?:ed)?|sorted|largest to smallest|biggest to smallest|descending)\b[^.]{0,60}$/i;
const fromSmallest = /\b(?:smallest to|ascending|increasing|least to)\b/i;

/** "I rank them as follows:", with the largest first. */
function firstOfRanking([first, ...others]: List, lines: readonly Line[]): Claim[] {
  const heading = lines[first.line - 1]?.text ?? '';
  const isRanked =
    others.length > 0 && first.isNumbered && ranking.test(heading) && !fromSmallest.test(heading);
  return isRanked ? [{ at: first.at, mark: first.mark, tier: 'conclusion', rule: 'first of a ranking' }] : [];
}

/** Where the largest is asked for, it is no verdict that something is there. */
const isThere = /^\W*(?:is |are )?(?:\p{Ll}+ly )?(?:visible|present|seen|shown)\b/iu;

function verdictOf(list: List, asked: ReadFor['asked']): Claim[] {
  const said = list.map(({ comment }) =>
    asked === 'largest' && isThere.test(comment) ? 'none' : itemVerdict(comment),
  );
  const positive = list.filter((_, index) => said[index] === 'positive');
  if (positive.length !== 1) return [];
  const [{ at, mark, comment }] = positive;
  // One that is called plausible stands only where each other one is excluded
  if (isWeakVerdict(comment) && said.filter((verdict) => verdict === 'negative').length < list.length - 1)
    return [];
  if (!said.includes('negative') && !isPlainVerdict(comment)) return [];
  return [{ at, mark, tier: 'conclusion', rule: 'verdict in a list' }];
}
