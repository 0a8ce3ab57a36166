import type { ComparisonRow } from '../../results/compare/comparison.js';
import { disagreements } from '../../results/compare/disagreements.js';
import { formatP } from './formatNumber.js';
import { aspectWords } from './words.js';

/** Says where the test by subject and the paper's over items find differently, and which to believe; `null` where they agree. */
export function disagreementNote(rows: readonly ComparisonRow[]): string | null {
  const found = disagreements(rows);
  if (found.length === 0) return null;
  const listed = found.map(
    ({ aspect, p, itemP }) =>
      `${aspectWords[aspect].toLowerCase()} (by subject ${formatP(p)}, over items ${formatP(itemP)})`,
  );
  return (
    `The tests disagree for ${new Intl.ListFormat('en').format(listed)}. The one by subject is to be believed: items of one ` +
    'subject are not independent, as the one over items takes them to be.'
  );
}
