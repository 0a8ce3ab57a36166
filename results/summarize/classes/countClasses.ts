import type { BinaryCounts } from '../../../statistics/confusionRates.js';
import type { BinaryClasses } from '../../../suites/answers/answerKind.js';
import type { ClassifiedItem } from './classCells.js';

/** Counts what the items of either class were taken for; what was taken for neither is open. */
export function countClasses(
  cells: readonly ClassifiedItem[],
  counts: readonly number[],
  { positive, negative }: BinaryClasses,
): Required<BinaryCounts> {
  const countOf = (reference: string, isMeant: (category: string | null) => boolean) =>
    cells.reduce(
      (sum, cell, at) => sum + (cell.reference === reference && isMeant(cell.category) ? counts[at] : 0),
      0,
    );
  const isNeither = (category: string | null) => category !== positive && category !== negative;
  return {
    truePositive: countOf(positive, (category) => category === positive),
    falsePositive: countOf(negative, (category) => category === positive),
    falseNegative: countOf(positive, (category) => category === negative),
    trueNegative: countOf(negative, (category) => category === negative),
    openPositive: countOf(positive, isNeither),
    openNegative: countOf(negative, isNeither),
  };
}
