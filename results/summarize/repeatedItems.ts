import { type AnswerConsistency, answerConsistency, countEqual } from '../../statistics/answerConsistency.js';
import { type AnswerKindName, answerKinds } from '../../suites/answers/answerKinds.js';
import type { KeyColumns } from '../join/keyColumns.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { textAt } from '../join/textColumn.js';

/** An item of a kind whose answers are categories, and what was answered each time; null: nothing could be read. */
export interface RepeatedItem extends Pick<AnswerConsistency, 'n' | 'modalShare' | 'entropy' | 'flipRate'> {
  readonly id: string;
  readonly subject: string;
  readonly question: string;
  readonly kind: AnswerKindName;
  /** Each answer that was given, the commonest first. */
  readonly answers: readonly { readonly category: string | null; readonly n: number }[];
  /** The answer that is commoner than any other; undefined in a tie. */
  readonly majority: string | null | undefined;
  /** The category that is right; null without a key. */
  readonly right: string | null;
}

/** The items that were answered at least twice, in their order; only those whose answers are categories. */
export function repeatedItems(
  suite: SuiteColumns,
  verdicts: Verdicts,
  key: KeyColumns | null,
): RepeatedItem[] {
  const { answers, categories } = verdicts;
  if (answers.length < 2) return [];
  const nameOf = (code: number) => categories[code] ?? null;
  return [...suite.indexById].flatMap(([id, index]): RepeatedItem[] => {
    const kind = suite.kindOf(index);
    const given = 'categories' in answerKinds[kind] ? answersOf(answers, index) : [];
    const consistency = answerConsistency(given);
    if (consistency === null) return [];
    const { n, modalShare, entropy, flipRate, majority } = consistency;
    const counts = [...countEqual(given)].sort(([, one], [, other]) => other - one);
    return [
      {
        id,
        subject: textAt(suite.columns.subject, index),
        question: textAt(suite.columns.question, index),
        kind,
        answers: counts.map(([code, count]) => ({ category: nameOf(code), n: count })),
        ...{ n, modalShare, entropy, flipRate },
        majority: majority === null ? undefined : nameOf(majority),
        right: key?.rightCategoryOf(index) ?? null,
      },
    ];
  });
}

/** The answers to one item, in the order of asking. */
export function answersOf(answers: readonly Float64Array[], index: number): number[] {
  return answers.map((column) => column[index]).filter((answer) => !Number.isNaN(answer));
}
