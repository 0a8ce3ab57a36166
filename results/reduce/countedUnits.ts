import { abstentionOf } from '../../suites/answers/answerKinds.js';
import { isUsual } from '../../suites/conditions.js';
import { type MeasureName, measureEntries, measureOf } from '../../suites/measures.js';
import { type ItemOutcome, itemOutcomes, type Outcomes } from '../join/readOutcomes.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { textAt } from '../join/textColumn.js';
import { commonest } from './commonest.js';
import { type ItemVerdicts, type MeasureColumn, meanRating, noColumn } from './reduceRepeats.js';
import { type Reducer, reducers } from './reducers.js';

/** What numbers are over: the items of a suite, or units of several items which are joined and stand where their first item is. */
export interface CountedUnits {
  /** Positions of the units' first items. */
  readonly items: Uint32Array;
  /** Those of no control: what is asked in another way on purpose is never pooled with the rest. */
  readonly uncontrolled: Uint32Array;
  /** One judge's verdicts, joined. */
  join<Verdicts extends NamedVerdicts>(verdicts: Verdicts): Verdicts;
  /** The commonest outcome of a unit's items; in a tie that of the first. */
  outcomeOf(outcomes: Pick<Outcomes, 'of'>, item: number): ItemOutcome;
}

/** Verdicts with the names of categories, by their numbers. */
type NamedVerdicts = ItemVerdicts & { readonly categories: readonly string[] };

/**
 * The units of a suite: items of one unit that ask the same under the same conditions and, where answers are categories, have the same
 * right answer. Each item is one where the manifest has no rule.
 */
export function countedUnits(suite: SuiteColumns): CountedUnits {
  const { joinedBy } = suite.manifest.units;
  if (joinedBy === null) {
    const items = Uint32Array.from({ length: suite.size }, (_none, item) => item);
    return {
      items,
      uncontrolled: withoutControls(suite, items),
      join: (verdicts) => verdicts,
      outcomeOf: (outcomes, item) => outcomes.of(item),
    };
  }
  const membersOf = unitMembers(suite);
  const items = Uint32Array.from(membersOf.keys());
  return {
    items,
    uncontrolled: withoutControls(suite, items),
    join: (verdicts) => {
      const votes = votesOf(verdicts, suite);
      return { ...verdicts, ...joinVerdicts(verdicts, votes, { membersOf, reducer: reducers[joinedBy] }) };
    },
    outcomeOf(outcomes, item) {
      const members = membersOf.get(item) ?? [item];
      const most = commonest(members.map((member) => itemOutcomes.indexOf(outcomes.of(member))));
      return most === null ? outcomes.of(item) : itemOutcomes[most];
    },
  };
}

function withoutControls({ columns, levels }: SuiteColumns, items: Uint32Array): Uint32Array {
  return items.filter((item) => isUsual('control', levels[columns.levels.codes[item]].control));
}

/** Positions of the items of each unit by that of its first item. */
function unitMembers({ size, columns }: SuiteColumns): Map<number, number[]> {
  const headOf = new Map<string, number>();
  const membersOf = new Map<number, number[]>();
  for (let item = 0; item < size; item++) {
    const { unit, question, kind, levels, right } = columns;
    const name = [unit, question, kind, levels, right].map(({ codes }) => codes[item]).join(' ');
    const head = headOf.get(name) ?? item;
    headOf.set(name, head);
    membersOf.set(head, [...(membersOf.get(head) ?? []), item]);
  }
  return membersOf;
}

/** The categories of items, but for abstentions, which are none, unless they are right. */
function votesOf(
  { category, categories }: NamedVerdicts,
  { kindOf, columns: { right } }: SuiteColumns,
): Int32Array {
  return category.map((code, item) => {
    const isAbstention = code >= 0 && categories[code] === abstentionOf(kindOf(item));
    return isAbstention && textAt(right, item) !== categories[code] ? -1 : code;
  });
}

function joinVerdicts(
  { judged, rating, measures }: ItemVerdicts,
  votes: Int32Array,
  { membersOf, reducer }: Pick<UnitJoining, 'membersOf' | 'reducer'>,
): ItemVerdicts {
  const joined = {
    judged: new Uint8Array(judged.length),
    category: new Int32Array(judged.length).fill(-1),
    rating: new Float64Array(judged.length).fill(Number.NaN),
  };
  for (const [head, members] of membersOf) {
    joined.judged[head] = members.some((member) => judged[member] === 1) ? 1 : 0;
    const known = members.map((member) => votes[member]).filter((code) => code >= 0);
    joined.category[head] = commonest(known) ?? -1;
    joined.rating[head] = meanRating(members.map((member) => rating[member]));
  }
  const columns = measureEntries(measures).map(([name, column]) => [
    name,
    joinColumn(name, column, { membersOf, votes, reducer }),
  ]);
  return { ...joined, measures: Object.fromEntries(columns) };
}

/**
 * A unit's shares are the means of those of its items. One that the rule does not decide is left open: it is not told, and counts as an
 * item does from which nothing could be read, so that no unit drops out of a mean or a comparison for being undecided.
 */
function joinColumn(
  measure: MeasureName,
  column: MeasureColumn,
  { membersOf, votes, reducer }: UnitJoining,
): MeasureColumn {
  const { worst, whenUnread, joinedBy } = measureOf(measure);
  const own = joinedBy === undefined ? reducer : reducers[joinedBy];
  const joined = noColumn(column.values.length);
  for (const [head, members] of membersOf) {
    const reduced = (values: Float64Array) => {
      const valued = members.filter((member) => !Number.isNaN(values[member]));
      if (valued.length === 0) return Number.NaN;
      return own.reduce(
        valued.map((member) => values[member]),
        valued.map((member) => votes[member]),
      );
    };
    const shareOf = (shares: Float64Array) =>
      members.reduce((sum, one) => sum + shares[one], 0) / members.length;
    const value = reduced(column.values);
    const isOpen = Number.isNaN(value) && members.some((member) => !Number.isNaN(column.values[member]));
    const assumed = isOpen && whenUnread === 'worst' ? (worst ?? Number.NaN) : value;
    if (Number.isNaN(assumed)) continue;
    joined.values[head] = assumed;
    joined.answered[head] = reduced(column.answered);
    joined.told[head] = isOpen ? 0 : shareOf(column.told);
    joined.counted[head] = shareOf(column.counted);
  }
  return joined;
}

interface UnitJoining {
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
  /** Number of the category that each item votes for; -1 for none. */
  readonly votes: Int32Array;
  /** Of the suite, for measures that have none of their own. */
  readonly reducer: Reducer;
}
