import { type AnswerKindName, scoreOf } from '../../suites/answers/answerKinds.js';
import type { ItemColumns } from '../join/readItemColumns.js';
import type { ItemOutcome, Outcomes } from '../join/readOutcomes.js';
import type { Verdicts } from '../join/readVerdicts.js';

/** An item as it was counted. */
export interface SummarizedItem {
  readonly id: string;
  /** The same text for items of the same group. */
  readonly group: string;
  readonly outcome: ItemOutcome;
  /** Of the first judge by name; null when there is no judgement row. */
  readonly verdict: SummarizedVerdict | null;
}

/** By the measure that is the score of the item's kind of answer. */
export type SummarizedVerdict =
  | { readonly kind: 'scored'; readonly score: number }
  | { readonly kind: 'unscored' };

/** The items one by one, in order of first row. */
export function* summarizedItems(
  { indexById, columns }: ItemColumns<'group' | 'kind'>,
  outcomes: Outcomes,
  verdicts: Verdicts | undefined,
): Generator<SummarizedItem> {
  const { group, kind } = columns;
  for (const [id, index] of indexById) {
    const kindName = kind.texts[kind.codes[index]] as AnswerKindName;
    const verdict = verdicts === undefined ? null : verdictAt(verdicts, index, kindName);
    yield { id, group: group.texts[group.codes[index]], outcome: outcomes.of(index), verdict };
  }
}

function verdictAt(
  { judged, measures }: Verdicts,
  index: number,
  kind: AnswerKindName,
): SummarizedVerdict | null {
  if (judged[index] === 0) return null;
  const column = measures[scoreOf({ kind })];
  if (column === undefined || column.told[index] === 0) return { kind: 'unscored' };
  return { kind: 'scored', score: column.values[index] };
}
