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

/** The score: response accuracy (open), or 1 and 0 (closed). */
export type SummarizedVerdict =
  | { readonly kind: 'scored'; readonly score: number }
  | { readonly kind: 'unscored' };

/** The items one by one, in order of first row. */
export function* summarizedItems(
  { indexById, columns }: ItemColumns<'group'>,
  outcomes: Outcomes,
  verdicts: Verdicts | undefined,
): Generator<SummarizedItem> {
  const { codes, texts } = columns.group;
  for (const [id, index] of indexById) {
    const verdict = verdicts === undefined ? null : verdictAt(verdicts, index);
    yield { id, group: texts[codes[index]], outcome: outcomes.of(index), verdict };
  }
}

function verdictAt({ judged, scored, score }: Verdicts, index: number): SummarizedVerdict | null {
  if (judged[index] === 0) return null;
  return scored[index] === 0 ? { kind: 'unscored' } : { kind: 'scored', score: score[index] };
}
